package org.lumbar.shell.logic;

import java.util.Arrays;

/** Formulas that count literals. */
final class Counting {

    private Counting() {
    }

    /** Formulas that at least one, at least two, and so on up to a given number of the literals are true. */
    static int[] atLeast(Circuit circuit, int[] literals, int max) {
        if (literals.length <= 1) {
            return Arrays.copyOf(literals, Math.min(literals.length, max));
        }
        int middle = literals.length / 2;
        int[] left = atLeast(circuit, Arrays.copyOfRange(literals, 0, middle), max);
        int[] right = atLeast(circuit, Arrays.copyOfRange(literals, middle, literals.length), max);
        int[] sums = new int[Math.min(max, left.length + right.length)];
        for (int sum = 1; sum <= sums.length; sum++) {
            int[] ways = new int[sum + 1];
            for (int i = 0; i <= sum; i++) {
                ways[i] = circuit.and(at(left, i), at(right, sum - i));
            }
            sums[sum - 1] = circuit.or(ways);
        }
        return sums;
    }

    private static int at(int[] counted, int number) {
        return number == 0 ? Circuit.TRUE : number > counted.length ? Circuit.FALSE : counted[number - 1];
    }
}

package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far apart the two sides of a comparison are, for all values of the one or two numbers in it. Differences are capped
 * at two, which is enough to tell a threshold from its neighbours.
 */
final class CalculationTable {

    private static final long MAX_VALUES = 1 << 21;
    private static final int MAX_CUTS = 200;
    private static final int FAR = 2;

    /** A number and the values that it may have. */
    private record Axis(Typed.Source source, long least, long size) {
        static Axis of(Typed.Source source, InputQuestion question) {
            return new Axis(source, question.least(), (long) question.most() - question.least() + 1);
        }

        Usage.Cut cut(int place) {
            return new Usage.Cut(source.origin(), least + place);
        }
    }

    private final List<Axis> axes;
    /** A row for each value of the first of two numbers, or one row. */
    private final byte[][] differences;

    private CalculationTable(List<Axis> axes) {
        this.axes = axes;
        this.differences = new byte[axes.size() == 1 ? 1 : (int) axes.get(0).size()][(int) axes.get(axes.size() - 1).size()];
    }

    /** @throws IllegalArgumentException saying why the comparison is not analysed */
    static CalculationTable of(Typed left, Typed right, Map<Origin, InputQuestion> counts) {
        List<Typed.Source> sources = Stream.concat(left.sources().stream(), right.sources().stream()).distinct().toList();
        boolean known = sources.stream().allMatch(source -> counts.containsKey(source.origin()))
                && Stream.of(left, right).allMatch(side -> side.constant() || !side.sources().isEmpty());
        if (!known || sources.size() > 2) {
            throw new IllegalArgumentException("a calculation is analysed only with one or two whole numbers that are asked for");
        }
        List<Axis> axes = new ArrayList<>(sources.stream().map(source -> Axis.of(source, counts.get(source.origin()))).toList());
        if (axes.stream().mapToLong(Axis::size).reduce(1, (one, other) -> Math.min(MAX_VALUES + 1, one * other)) > MAX_VALUES) {
            throw new IllegalArgumentException("this calculation is not analysed, as too many answers are possible");
        }
        axes.sort(Comparator.comparingLong(Axis::size));
        CalculationTable table = new CalculationTable(axes);
        table.fill(left, right);
        return table;
    }

    private void fill(Typed left, Typed right) {
        try {
            for (int row = 0; row < differences.length; row++) {
                for (int column = 0; column < differences[row].length; column++) {
                    differences[row][column] = axes.size() == 1 ? difference(left, right, column) : difference(left, right, row, column);
                }
            }
        } catch (ArithmeticException fails) {
            throw new IllegalArgumentException("this divides by zero or gets too large for some answers", fails);
        }
    }

    private byte difference(Typed left, Typed right, int... places) {
        Object[] fact = new Object[1 + Math.max(axes.get(0).source().property(), axes.get(axes.size() - 1).source().property())];
        VariableValues bindings = VariableValues.NONE;
        for (int i = 0; i < places.length; i++) {
            Axis axis = axes.get(i);
            if (axis.source().property() >= 0) {
                fact[axis.source().property()] = axis.least() + places[i];
            } else {
                bindings = bindings.with(axis.source().variable(), axis.least() + places[i]);
            }
        }
        double difference = ((Number) left.reading().of(fact, bindings)).doubleValue()
                - ((Number) right.reading().of(fact, bindings)).doubleValue();
        double near = Math.max(-FAR, Math.min(FAR, difference));
        // thresholds may lie between two numbers
        return (byte) (2 * Math.floor(near) + (near == Math.floor(near) ? 0 : 1));
    }

    /** Where numbers must be told apart; between two cuts all numbers give the same result. */
    List<Usage.Cut> cuts() {
        List<Usage.Cut> cuts = new ArrayList<>();
        for (int row = 1; row < differences.length; row++) {
            if (!Arrays.equals(differences[row - 1], differences[row])) {
                cuts.add(axes.get(0).cut(row));
            }
        }
        for (int column = 1; column < differences[0].length; column++) {
            int at = column;
            if (Arrays.stream(differences).anyMatch(row -> row[at - 1] != row[at])) {
                cuts.add(axes.get(axes.size() - 1).cut(column));
            }
        }
        if (cuts.size() > MAX_CUTS) {
            throw new IllegalArgumentException("this calculation is not analysed, as it distinguishes too many answers");
        }
        return cuts;
    }
}

package org.lumbar.shell.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

    private static final int MAX_LENGTH = 100;

    private Nearest() {
    }

    /** {@return the name closest to the word, if the difference may be a typing mistake} */
    public static Optional<String> to(String word, Collection<String> names) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = plain(word);
        return names.stream()
                .filter(name -> distance(plain, plain(name)) <= allowedTypos(Math.min(plain.length(), name.length())))
                .min(Comparator.comparingInt(name -> distance(plain, plain(name))));
    }

    /** {@return "did you mean" with the nearest name; empty if no name is near} */
    public static String question(String word, Collection<String> names) {
        return to(word, names).map(name -> "did you mean '" + name + "'?").orElse("");
    }

    /** {@return the same, followed by all the names} */
    public static String hint(String word, Collection<String> names) {
        return (question(word, names) + (names.isEmpty() ? "" : " Allowed: " + String.join(", ", names))).strip();
    }

    private static int allowedTypos(int length) {
        return Math.max(1, length / 3);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("^[\"'“”„«»‘’]+|[\"'“”„«»‘’]+$", "").replaceAll("[ _]", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The Damerau-Levenshtein distance. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

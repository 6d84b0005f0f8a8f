package org.lumbar.shell.vocabulary;

import java.util.Comparator;

/**
 * How important a finding is; the most important sorts first.
 *
 * @param type the rank of its type
 * @param typeName the name of its type
 * @param code the rank of its code within the type
 * @param finding the finding itself, whose text breaks ties
 */
public record Importance(int type, String typeName, int code, Object finding) implements Comparable<Importance> {

    private static final Comparator<Importance> ORDER = Comparator.comparingInt(Importance::type)
            .thenComparing(Importance::typeName).thenComparingInt(Importance::code).thenComparing(importance -> importance.finding().toString());

    @Override
    public int compareTo(Importance other) {
        return ORDER.compare(this, other);
    }
}

package org.lumbar.shell.vocabulary;

import java.util.Comparator;

/**
 * Where a finding stands among others: what matters more comes first.
 *
 * @param type the rank of its type
 * @param typeName the name of its type
 * @param code the rank of its code within the type
 * @param finding the finding itself; its text tells apart what else stands equal
 */
public record Importance(int type, String typeName, int code, Object finding) implements Comparable<Importance> {

    private static final Comparator<Importance> ORDER = Comparator.comparingInt(Importance::type)
            .thenComparing(Importance::typeName).thenComparingInt(Importance::code).thenComparing(importance -> importance.finding().toString());

    @Override
    public int compareTo(Importance other) {
        return ORDER.compare(this, other);
    }
}

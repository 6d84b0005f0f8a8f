package org.lumbar.proof;

import java.util.Comparator;

/**
 * Where a finding stands among others: what matters more comes first.
 *
 * @param type the rank of its type
 * @param typeName the name of its type
 * @param code the rank of its code within the type
 * @param finding all that the finding says, to tell apart what else stands equal
 */
public record Importance(int type, String typeName, int code, String finding) implements Comparable<Importance> {

    private static final Comparator<Importance> ORDER = Comparator.comparingInt(Importance::type)
            .thenComparing(Importance::typeName).thenComparingInt(Importance::code).thenComparing(Importance::finding);

    @Override
    public int compareTo(Importance other) {
        return ORDER.compare(this, other);
    }
}

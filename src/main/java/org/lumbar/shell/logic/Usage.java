package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.List;

/** What rules compare values with, and where values go: everything that decides which values must be told apart. */
final class Usage {

    /** A value compared with a constant. */
    record Limit(Origin of, Operation operation, Object constant) {
    }

    /** Two values compared with each other. */
    record Join(Origin one, Origin other, Operation operation, Limitation limitation) {
    }

    /** A number from which a calculation has a different result. */
    record Cut(Origin of, long from) {
    }

    /** A value that becomes part of a conclusion. */
    record Carry(Origin from, String into, Limitation limitation) {
    }

    /** A constant that becomes part of a conclusion. */
    record Given(String into, Object constant) {
    }

    final List<Limit> limits = new ArrayList<>();
    final List<Cut> cuts = new ArrayList<>();
    final List<Join> joins = new ArrayList<>();
    final List<Carry> carries = new ArrayList<>();
    final List<Given> given = new ArrayList<>();

    void addAll(Usage other) {
        limits.addAll(other.limits);
        cuts.addAll(other.cuts);
        joins.addAll(other.joins);
        carries.addAll(other.carries);
        given.addAll(other.given);
    }
}

package org.lumbar.shell.logic;

import java.util.List;
import java.util.OptionalInt;

/** The smallest changes of a case that reach a goal; it is proved that no smaller ones do. */
public record SmallestChanges(OptionalInt size, List<CaseChange> sets, boolean complete) {

    public SmallestChanges {
        sets = List.copyOf(sets);
    }

    /** Answers that change together. */
    public record CaseChange(List<AnswerChange> changes, PossibleCase after) {
        public CaseChange {
            changes = List.copyOf(changes);
        }

        boolean isNearerThan(CaseChange other) {
            List<AnswerChange> mine = changes.stream().filter(change -> !other.changes.contains(change)).toList();
            List<AnswerChange> theirs = other.changes.stream().filter(change -> !changes.contains(change)).toList();
            return mine.size() == 1 && theirs.size() == 1 && mine.get(0).isNearerThan(theirs.get(0));
        }
    }
}

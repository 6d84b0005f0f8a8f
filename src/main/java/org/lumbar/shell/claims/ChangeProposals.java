package org.lumbar.shell.claims;

import java.util.List;

import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;

/**
 * What would have to change for something to be so. Each change is enough on its own, as the engine confirms; it is proved
 * that fewer answers are not.
 */
public record ChangeProposals(List<CaseChange> smallest, List<CaseChange> chosen, boolean contrary, boolean complete) {

    public ChangeProposals {
        smallest = List.copyOf(smallest);
        chosen = List.copyOf(chosen);
    }

    /** {@return whether a change includes an observation} */
    public static boolean isObserved(CaseChange change) {
        return change.changes().stream().anyMatch(AnswerChange::observed);
    }
}

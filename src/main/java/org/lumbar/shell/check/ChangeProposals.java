package org.lumbar.shell.check;

import java.util.List;

import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;

/**
 * What would have to be different for something to be so; each change on its own does, as the engine confirms, and that
 * no fewer answers do is proved.
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

package org.lumbar.shell.claims;

import java.util.List;

import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;

/**
 * The changes that would make a proposition hold. Each is enough on its own, as the engine confirms; it is proved that fewer
 * answers are not.
 *
 * @param chosen the smallest changes without observations, if all of the smallest have one
 * @param contrary whether no change does it while the observations stay as they are
 * @param complete whether these are all changes of this size
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

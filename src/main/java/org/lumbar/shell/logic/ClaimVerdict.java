package org.lumbar.shell.logic;

import java.util.Optional;

/** Whether a claim holds. */
public sealed interface ClaimVerdict {

    /** That it holds for every possible case. */
    record Proved() implements ClaimVerdict {
    }

    /**
     * That it does not.
     *
     * @param smallest a case with the fewest answers that breaks it
     * @param after the same with the answer that takes a conclusion away, where the claim is about one
     */
    record Broken(PossibleCase smallest, Optional<PossibleCase> after) implements ClaimVerdict {
    }
}

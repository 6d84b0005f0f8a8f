package org.lumbar.shell.logic;

import java.util.Optional;

/** Whether a claim holds. */
public sealed interface ClaimVerdict {

    /** That it holds for every possible case. */
    record Proved() implements ClaimVerdict {
    }

    /** That it does not hold. */
    record Broken(PossibleCase smallest, Optional<PossibleCase> after) implements ClaimVerdict {
    }
}

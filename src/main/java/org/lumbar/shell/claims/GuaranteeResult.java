package org.lumbar.shell.claims;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.Problem;

/** Whether a guarantee holds. */
public record GuaranteeResult(Guarantee guarantee, Outcome outcome, String witness, String after, List<String> concluded,
        List<Problem> problems) {

    /** The outcome of a proof. */
    public enum Outcome {
        /** It holds for every possible case. */
        PROVED,
        /** A case breaks it, which the engine confirms. */
        BROKEN,
        /** It cannot be decided. */
        NOT_OFFERED
    }

    public GuaranteeResult {
        concluded = List.copyOf(concluded);
        problems = problems.stream().distinct().toList();
    }

    /** {@return whether it holds; empty if it cannot be decided} */
    public Optional<Boolean> holds() {
        return outcome == Outcome.NOT_OFFERED ? Optional.empty() : Optional.of(outcome == Outcome.PROVED);
    }

    /** {@return what breaks it, with the smallest case that does, in one text} */
    public String says() {
        return String.join("\n", concluded) + "\n" + witness + (after.isEmpty() ? "" : "with the further answer:\n" + after);
    }
}

package org.lumbar.shell.check;

import java.util.List;

import org.lumbar.api.Problem;

/**
 * Whether a guarantee holds.
 *
 * @param guarantee what was to be proved
 * @param outcome what came of it
 * @param witness the smallest case that breaks it, as a case file; empty where there is none
 * @param after the same with the answer that takes a conclusion away, where it is about one
 * @param concluded what the engine concluded there that breaks it, with the rules at fault; what lacks, and the nearest rule
 * @param problems what is wrong, or why nothing can be said
 */
public record GuaranteeResult(Guarantee guarantee, Outcome outcome, String witness, String after, List<String> concluded,
        List<Problem> problems) {

    /** What came of a proof. */
    public enum Outcome {
        /** It holds for every possible case. */
        PROVED,
        /** A case breaks it, which the engine confirms. */
        BROKEN,
        /** Nothing can be said. */
        NOT_OFFERED
    }

    public GuaranteeResult {
        concluded = List.copyOf(concluded);
        problems = List.copyOf(problems);
    }

    /** {@return what breaks it, with the smallest case that does, in one text} */
    public String says() {
        return String.join("\n", concluded) + "\n" + witness + (after.isEmpty() ? "" : "with the further answer:\n" + after);
    }
}

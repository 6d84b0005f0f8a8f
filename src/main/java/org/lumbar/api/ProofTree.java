package org.lumbar.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is believed: the rules that support it, their premises, and so on down to the answers.
 *
 * <pre>{@code
 * ProofTree proof = rules.assess(facts).how(Goal.of("Remedy", "STRETCH")).get(0);
 * proof.supports().get(0).premises();   // what the first rule used, each with its own proof
 * }</pre>
 *
 * A part that supports several findings is the same object everywhere.
 *
 * @param subject the finding, or the answer
 * @param supports the rules that support it, each of them sufficient; empty for an answer
 */
public record ProofTree(Object subject, List<Support> supports) {
    public ProofTree {
        Objects.requireNonNull(subject, "subject");
        supports = List.copyOf(supports);
    }

    /** {@return whether it is an answer, which needs no support} */
    public boolean isAnswer() {
        return supports.isEmpty();
    }

    /**
     * One rule that supports a finding.
     *
     * @param step the rule, with what it used
     * @param premises why what it used is believed
     * @param absences what had to be absent
     * @param notOffered why it may rest on more than is shown here, with the place; empty if everything is shown
     */
    public record Support(Step step, List<ProofTree> premises, List<Absent> absences, Optional<String> notOffered) {
        public Support {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(notOffered, "notOffered");
            premises = List.copyOf(premises);
            absences = List.copyOf(absences);
        }
    }

    /**
     * Something that a rule required to be absent.
     *
     * @param words what it is, in the words of the rules
     * @param because the answers and findings that rule it out
     * @param unanswered the keys of the unanswered questions that could have brought it about
     */
    public record Absent(String words, List<Object> because, List<String> unanswered) {
        public Absent {
            Objects.requireNonNull(words, "words");
            because = List.copyOf(because);
            unanswered = List.copyOf(unanswered);
        }
    }
}

package org.lumbar.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is believed: the rules that support it, what these were given, and so on down to the answers.
 *
 * <pre>{@code
 * ProofTree proof = explainer.explain(rules.assess(facts)).how(Goal.of("Remedy", "STRETCH")).get(0);
 * proof.supports().get(0).premises();   // what the first rule was given, each with its own proof
 * }</pre>
 *
 * What supports several findings is one and the same object in each place.
 *
 * @param subject the finding, or the answer
 * @param supports each rule that supports it, on its own; empty for an answer
 */
public record ProofTree(Object subject, List<Support> supports) {
    public ProofTree {
        Objects.requireNonNull(subject, "subject");
        supports = List.copyOf(supports);
    }

    /** {@return whether it is an answer, which stands by itself} */
    public boolean isAnswer() {
        return supports.isEmpty();
    }

    /**
     * One rule that supports a finding.
     *
     * @param step the rule, with what it was given
     * @param premises why there is what it was given
     * @param absences what had to be absent
     * @param notOffered why it may rest on more than is shown here, with the place; empty where all is shown
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
     * @param words what that is, in the words of the rules
     * @param because the answers and findings that keep it away
     * @param unanswered the keys of the case file whose answers could have brought it about, but are not given
     */
    public record Absent(String words, List<Object> because, List<String> unanswered) {
        public Absent {
            Objects.requireNonNull(words, "words");
            because = List.copyOf(because);
            unanswered = List.copyOf(unanswered);
        }
    }
}

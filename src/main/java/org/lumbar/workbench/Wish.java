package org.lumbar.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.engine.Assessment;
import org.lumbar.engine.Inquiry;
import org.lumbar.proof.Goal;
import org.lumbar.proof.Item;

/** What a change of answers is to bring about. */
public sealed interface Wish {

    /** The name of the type of finding that says that answers cannot both hold. */
    String CONTRADICTION = "Contradiction";

    /** Whether it has come true. */
    boolean isTrue(Assessment assessment);

    /** The keys of the case file of which at least one has to be answered otherwise. */
    Set<String> levers(Inquiry inquiry, List<Object> facts);

    /** Whether it is about answers that cannot both hold. */
    default boolean isAboutContradictions() {
        return false;
    }

    /** The answers that cannot both hold. */
    static Set<Object> contradictions(Assessment assessment) {
        return assessment.proof().findings().stream().filter(one -> Item.of(one).type().equals(CONTRADICTION))
                .collect(Collectors.toSet());
    }

    /** That something is concluded. */
    record Appear(Goal goal) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().findings().stream().anyMatch(goal::fits);
        }

        @Override
        public Set<String> levers(Inquiry inquiry, List<Object> facts) {
            return inquiry.leversFor(facts, goal);
        }

        @Override
        public boolean isAboutContradictions() {
            return goal.type().equals(CONTRADICTION);
        }
    }

    /** That something is not concluded any more. */
    record Disappear(Goal goal) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().findings().stream().noneMatch(goal::fits);
        }

        @Override
        public Set<String> levers(Inquiry inquiry, List<Object> facts) {
            return inquiry.leversAgainst(facts, goal);
        }
    }

    /** That a rule fires. */
    record Fire(String rule) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().steps().stream().anyMatch(step -> step.rule().name().equals(rule));
        }

        @Override
        public Set<String> levers(Inquiry inquiry, List<Object> facts) {
            return inquiry.leversFor(facts, rule);
        }
    }

    /** That a rule does not fire any more. */
    record Rest(String rule) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().steps().stream().noneMatch(step -> step.rule().name().equals(rule));
        }

        @Override
        public Set<String> levers(Inquiry inquiry, List<Object> facts) {
            return inquiry.leversAgainst(facts, rule);
        }
    }
}

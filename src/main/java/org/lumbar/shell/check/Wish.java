package org.lumbar.shell.check;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.engine.Assessment;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.vocabulary.Vocabulary;

/** What a change of answers is to bring about. */
public sealed interface Wish {

    /**
     * {@return whether it has come true}
     *
     * @param assessment what the rules make of a case
     */
    boolean isTrue(Assessment assessment);

    /**
     * {@return the keys of the case file of which at least one has to be answered otherwise}
     *
     * @param explanation what the rules made of the case
     */
    Set<String> levers(Explanation explanation);

    /**
     * {@return how many conditions lack for it to come true, down to the answers; nothing where that says nothing of how
     * far away it is}
     *
     * @param explanation what the rules made of the case
     */
    default OptionalInt lacking(Explanation explanation) {
        return OptionalInt.empty();
    }

    /** {@return whether it is about answers that cannot both hold} */
    default boolean isAboutContradictions() {
        return false;
    }

    /**
     * {@return the answers that cannot both hold}
     *
     * @param assessment what the rules make of a case
     */
    static Set<Object> contradictions(Assessment assessment) {
        return assessment.proof().findings().stream().filter(one -> Item.of(one).type().equals(Vocabulary.CONTRADICTION))
                .collect(Collectors.toSet());
    }

    /**
     * That something is concluded.
     *
     * @param goal what shall be concluded
     */
    record Appear(Goal goal) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().findings().stream().anyMatch(goal::fits);
        }

        @Override
        public Set<String> levers(Explanation explanation) {
            return explanation.inputsFor(goal);
        }

        @Override
        public OptionalInt lacking(Explanation explanation) {
            return OptionalInt.of(explanation.lacking(goal));
        }

        @Override
        public boolean isAboutContradictions() {
            return goal.type().equals(Vocabulary.CONTRADICTION);
        }
    }

    /**
     * That something is not concluded any more.
     *
     * @param goal what shall not be concluded
     */
    record Disappear(Goal goal) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().findings().stream().noneMatch(goal::fits);
        }

        @Override
        public Set<String> levers(Explanation explanation) {
            return explanation.inputsAgainst(goal);
        }
    }

    /**
     * That a rule fires.
     *
     * @param rule the name of the rule
     */
    record Fire(String rule) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().steps().stream().anyMatch(step -> step.rule().name().equals(rule));
        }

        @Override
        public Set<String> levers(Explanation explanation) {
            return explanation.inputsFor(rule);
        }

        @Override
        public OptionalInt lacking(Explanation explanation) {
            return OptionalInt.of(explanation.lacking(rule));
        }
    }

    /**
     * That a rule does not fire any more.
     *
     * @param rule the name of the rule
     */
    record Rest(String rule) implements Wish {
        @Override
        public boolean isTrue(Assessment assessment) {
            return assessment.proof().steps().stream().noneMatch(step -> step.rule().name().equals(rule));
        }

        @Override
        public Set<String> levers(Explanation explanation) {
            return explanation.inputsAgainst(rule);
        }
    }
}

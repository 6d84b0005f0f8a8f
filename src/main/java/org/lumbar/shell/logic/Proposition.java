package org.lumbar.shell.logic;

import java.util.List;
import java.util.Set;

import org.lumbar.api.Goal;

/** Something that is so in a case or not. */
public sealed interface Proposition {

    /**
     * That a question is answered with one of some values.
     *
     * @param key the question
     * @param values words, whole numbers or facts of a declared type; any answer will do where there are none
     */
    record Answered(String key, Set<Object> values) implements Proposition {
        public Answered {
            values = Set.copyOf(values);
        }
    }

    /**
     * That a question is answered with a number within limits.
     *
     * @param key the question
     * @param least the least number
     * @param most the greatest number
     */
    record Counted(String key, int least, int most) implements Proposition {
    }

    /**
     * That something is concluded.
     *
     * @param goal what fits is concluded
     */
    record Concluded(Goal goal) implements Proposition {
    }

    /**
     * That a rule fires.
     *
     * @param rule its name
     */
    record Fired(String rule) implements Proposition {
    }

    /**
     * That something is not so.
     *
     * @param proposition what is not so
     */
    record Negated(Proposition proposition) implements Proposition {
    }

    /**
     * That several things are so.
     *
     * @param propositions each is so; nothing is required where there are none
     */
    record AllOf(List<Proposition> propositions) implements Proposition {
        public AllOf {
            propositions = List.copyOf(propositions);
        }
    }

    /**
     * That one of several things is so.
     *
     * @param propositions one at least is so
     */
    record AnyOf(List<Proposition> propositions) implements Proposition {
        public AnyOf {
            propositions = List.copyOf(propositions);
        }
    }
}

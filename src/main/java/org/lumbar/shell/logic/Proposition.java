package org.lumbar.shell.logic;

import java.util.List;
import java.util.Set;

import org.lumbar.api.Goal;

/** Something that holds in a case or does not. */
public sealed interface Proposition {

    /** That a question is answered with one of some values. */
    record Answered(String key, Set<Object> values) implements Proposition {
        public Answered {
            values = Set.copyOf(values);
        }
    }

    /** That a question is answered with a number within limits. */
    record Counted(String key, int least, int most) implements Proposition {
    }

    /** That something is concluded. */
    record Concluded(Goal goal) implements Proposition {
    }

    /** That a rule fires. */
    record Fired(String rule) implements Proposition {
    }

    /** That a proposition does not hold. */
    record Negated(Proposition proposition) implements Proposition {
    }

    /** That all of several propositions hold. */
    record AllOf(List<Proposition> propositions) implements Proposition {
        public AllOf {
            propositions = List.copyOf(propositions);
        }
    }

    /** That at least one of several propositions holds. */
    record AnyOf(List<Proposition> propositions) implements Proposition {
        public AnyOf {
            propositions = List.copyOf(propositions);
        }
    }
}

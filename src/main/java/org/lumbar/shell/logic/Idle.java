package org.lumbar.shell.logic;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;

/** Something in rules that has no effect in any case, which is proved. */
public sealed interface Idle {

    /** {@return the rule that it is in} */
    String rule();

    /**
     * A condition, or a part of one, that keeps a rule from ever firing.
     *
     * @param type what no answer and no conclusion is one of, where the fault is that
     * @param other the earlier condition that excludes it alone, if there is one
     */
    record NeverMet(String rule, TextSpan at, Optional<String> type, boolean alone, Optional<TextSpan> other) implements Idle {
    }

    /** Rules that never fire, as each needs what another one of them concludes, or what it concludes itself. */
    record Circle(String rule, List<Rule> others) implements Idle {
        public Circle {
            others = List.copyOf(others);
        }
    }

    /** A condition, or a part of one, without which every case has the same conclusions. */
    record NothingDepends(String rule, Mutant without) implements Idle {
    }

    /** A rule whose conclusion no conclusion that people see depends on. */
    record NeverMatters(String rule) implements Idle {
    }

    /** A rule that concludes what others conclude in every case as well; the only one, if one does. */
    record Repeats(String rule, List<Rule> others) implements Idle {
        public Repeats {
            others = List.copyOf(others);
        }
    }
}

package org.lumbar.shell.logic;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;

/** A part of the rules that is proved to have no effect in any case. */
public sealed interface Idle {

    /** {@return the rule that it is in} */
    String rule();

    /**
     * A condition, or a part of one, that keeps a rule from ever firing.
     *
     * @param type the type that it asks for, if no answer or conclusion is of that type
     * @param other the earlier condition that rules it out on its own, if there is one
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

    /** A rule that only ever concludes what others conclude as well; one other, if that one is enough. */
    record Repeats(String rule, List<Rule> others) implements Idle {
        public Repeats {
            others = List.copyOf(others);
        }
    }
}

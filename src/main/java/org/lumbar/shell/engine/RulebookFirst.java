package org.lumbar.shell.engine;

import java.util.function.Supplier;

import org.lumbar.shell.vocabulary.Rulebook;

/** A rulebook, and the rules that it tells of, which take longer to be ready. */
public record RulebookFirst(Rulebook rulebook, Supplier<CompiledRules> rules) {

    /** {@return the rules in this jar, not ready yet} */
    public static RulebookFirst packaged() {
        PackagedRules own = PackagedRules.own();
        Rulebook rulebook = own.rulebook();
        return new RulebookFirst(rulebook, () -> CompiledRules.of(own, rulebook));
    }
}

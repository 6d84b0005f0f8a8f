package org.lumbar.shell.explain;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.Rulebook;

/** Reads the rules of a rule base from their texts. */
final class RuleTrees {

    private RuleTrees() {
    }

    /** By name, in the order of the rulebook. */
    static Map<String, RuleTree> of(CompiledRules rules) {
        Rulebook rulebook = rules.rulebook();
        TypeResolver.Known known = new TypeResolver.Known(rulebook.vocabulary(), rules.typeLoader());
        Map<String, RuleTree> read = new HashMap<>();
        rules.texts().forEach((name, text) -> {
            Drl file = Drl.read(Path.of(name), text).with(rule -> rulebook.rules().containsKey(rule.name()));
            TypeResolver names = new TypeResolver(file, known);
            file.rules().stream().filter(rule -> rulebook.rules().containsKey(rule.name())).forEach(rule -> read
                    .put(rule.name(), RuleTree.of(rulebook.rules().get(rule.name()), file, rule, names)));
        });
        Map<String, RuleTree> trees = new LinkedHashMap<>();
        rulebook.rules().keySet().stream().filter(read::containsKey).forEach(name -> trees.put(name, read.get(name)));
        return trees;
    }
}

package org.lumbar.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.DeclaredType;

/** The syntax tree and the engine agree on randomly changed rules, too. */
@Tag("slow")
class ChangedRulesTest {

    private static final int RULES = 30;
    private static final int CASES = 60;

    @TempDir
    private Path folder;

    @Test
    void matches_of_changed_rules_are_the_supports_too() throws IOException {
        int bases = Integer.getInteger("lumbar.bases", 250);
        assertThat(compare(bases)).isGreaterThan(bases * CASES);
    }

    private int compare(int bases) throws IOException {
        CompiledRules packaged = CompiledRules.packaged();
        int compared = 0;
        double offered = 0;
        for (int base = 0; base < bases; base++) {
            Random random = new Random(1_000 + base);
            ChangedRules changed = new ChangedRules(random, RuleTrees.of(packaged), packaged.typeLoader());
            String text = changed.text(RULES);
            offered += changed.offered() / bases;
            Files.writeString(folder.resolve("changed.drl"), text);
            compared += compare(CompiledRules.compile(folder), random);
        }
        assertThat(offered).as("the share of changed rules that can be explained").isGreaterThan(0.6);
        return compared;
    }

    /** Conclusions are never also given as facts, as the engine would then record no support for them. */
    static List<Class<?>> given(Map<String, RuleTree> trees) {
        Set<String> concluded = new LinkedHashSet<>();
        Set<Class<?>> records = new LinkedHashSet<>();
        trees.values().forEach(tree -> {
            tree.parts().conclusions().forEach(conclusion -> concluded.add(conclusion.type()));
            tree.bound().types().values().forEach(type -> type.javaClass()
                    .filter(java -> java.getPackageName().endsWith(".findings")).ifPresent(records::add));
        });
        return records.stream().filter(type -> !concluded.contains(type.getSimpleName())).toList();
    }

    private static int compare(CompiledRules rules, Random random) {
        Supports supports = new Supports(rules);
        assertThat(supports.trees()).hasSize(RULES);
        List<Class<?>> given = given(supports.trees());
        List<DeclaredType> declared = ChangedRules.DECLARED;
        RandomFacts facts = new RandomFacts(random);
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            try {
                compared += supports.compare(facts.of(declared, given));
            } catch (NoAnswerException unanswered) {
                continue;
            }
        }
        return compared;
    }
}

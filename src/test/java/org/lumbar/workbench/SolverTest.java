package org.lumbar.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lumbar.Examples;
import org.lumbar.casefile.Case;
import org.lumbar.engine.RuleBase;
import org.lumbar.proof.Item;
import org.lumbar.proof.Proof;
import org.lumbar.workbench.check.RuleCheck;
import org.lumbar.workbench.drl.Rule;
import org.lumbar.workbench.drl.Texts;

class SolverTest {

    @Test
    void agrees_with_the_engine_on_every_rule_in_every_example() {
        RuleBase rules = RuleBase.packaged();
        List<Rule> texts = RuleCheck.of(Path.of("rules"), Texts.read(Path.of("rules")).files()).files().stream()
                .flatMap(file -> file.rules().stream()).toList();
        List<String> disagreements = new ArrayList<>();
        for (Case example : Examples.of(rules.rulebook())) {
            Proof proof = rules.assess(example.facts()).proof();
            List<String> fired = proof.steps().stream().map(step -> step.rule().name()).toList();
            Solver solver = new Solver(Stream.concat(example.facts().stream(), proof.findings().stream())
                    .map(Item::of).distinct().toList());
            for (Rule rule : texts) {
                assertThat(rule.conditions()).as(rule.name()).allMatch(Solver::knows);
                if (solver.meets(rule.conditions()) != fired.contains(rule.name())) {
                    disagreements.add(example.source() + ": " + rule.name());
                }
            }
        }
        assertThat(disagreements).isEmpty();
    }
}

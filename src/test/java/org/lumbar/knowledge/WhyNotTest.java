package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lumbar.engine.Inquiry;
import org.lumbar.engine.RuleBase;
import org.lumbar.facts.DeclaredFact;
import org.lumbar.proof.Check;
import org.lumbar.proof.Check.Outcome;
import org.lumbar.proof.ConditionText;
import org.lumbar.proof.RuleParts;
import org.lumbar.proof.Verdict;

/** Why-not never disagrees with what fires, over random cases and all rules. */
class WhyNotTest {

    private static final RuleBase RULES = RuleBase.packaged();
    private static final Inquiry INQUIRY = RULES.inquiry();
    private static RuleBase counting;
    private static Path folder;

    /**
     * Compiles, from their texts, the rules and for each condition a rule that says that it was reached: another way to
     * the same answer than the one that is tested.
     */
    @BeforeContainer
    static void compileCountingRules() throws IOException {
        folder = Files.createTempDirectory("counting");
        StringBuilder reached = new StringBuilder("package org.lumbar.rules;\n"
                + "import org.lumbar.facts.*;\nimport org.lumbar.findings.*;\n"
                + "declare Reached\n  code : String\nend\n");
        for (RuleParts rule : INQUIRY.rules()) {
            for (int count = 2; count < rule.conditions().size(); count++) {
                reached.append("rule \"").append(name(rule.rule(), count)).append("\"\nwhen\n")
                        .append(rule.conditions().stream().limit(count).map(ConditionText::text)
                                .collect(Collectors.joining("\n")))
                        .append("\nthen\n  insertLogical(new Reached(\"").append(name(rule.rule(), count))
                        .append("\"));\nend\n");
            }
        }
        Files.writeString(folder.resolve("reached.drl"), reached);
        try (var files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(drl|yaml)")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        counting = RuleBase.compile(folder);
    }

    @AfterContainer
    static void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 60)
    void a_rule_is_said_to_have_fired_exactly_where_it_did(@ForAll("cases") List<Object> facts) {
        Set<String> fired = RULES.assess(facts).proof().steps().stream().map(step -> step.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(INQUIRY.verdicts(facts).stream().filter(Verdict::fired).map(verdict -> verdict.rule().name()))
                .containsExactlyInAnyOrderElementsOf(fired);
    }

    @Property(tries = 60)
    void every_condition_said_to_be_unmet_is_unmet(@ForAll("cases") List<Object> facts) {
        Set<String> reached = new HashSet<>();
        counting.assess(facts).proof().findings().stream().filter(DeclaredFact.class::isInstance)
                .map(finding -> ((DeclaredFact) finding).values().get("code")).forEach(code -> reached.add((String) code));

        for (Verdict verdict : INQUIRY.verdicts(facts)) {
            List<Check> checks = verdict.checks();
            int unmet = IntStream.range(0, checks.size()).filter(i -> checks.get(i).outcome() != Outcome.MET).findFirst()
                    .orElse(checks.size());
            assertThat(verdict.fired()).as(verdict.rule().name()).isEqualTo(unmet == checks.size());
            for (int count = 2; count < checks.size(); count++) {
                assertThat(reached.contains(name(verdict.rule().name(), count))).as(name(verdict.rule().name(), count))
                        .isEqualTo(count <= unmet);
            }
        }
    }

    @Provide
    Arbitrary<List<Object>> cases() {
        return Cases.any();
    }

    private static String name(String rule, int conditions) {
        return rule + ", first " + conditions;
    }
}

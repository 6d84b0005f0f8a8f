package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionEvaluation.Outcome;
import org.lumbar.api.ConditionText;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.RuleParts;

/** Why-not never disagrees with what fires, over random cases and all rules. */
@Tag("slow")
class WhyNotTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final Explainer EXPLAINER = new Explainer(RULES);
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static CompiledRules counting;
    private static Path folder;

    /**
     * Compiles, from their texts, the rules, and for each condition a rule of it and those before it, and one of it and
     * only those whose values it uses: another way to the same answer than the one that is tested.
     */
    @BeforeContainer
    static void compileCountingRules() throws IOException {
        folder = Files.createTempDirectory("counting");
        StringBuilder reached = new StringBuilder("package org.lumbar.rules;\n"
                + "import org.lumbar.facts.*;\nimport org.lumbar.findings.*;\n"
                + "declare Reached\n  code : String\nend\n");
        for (RuleParts rule : EXPLAINER.rules()) {
            for (int index = 0; index < rule.conditions().size(); index++) {
                name(rule.conditions().subList(0, index + 1));
                List<ConditionText> needed = needed(rule.conditions(), index);
                name(needed);
                name(needed.subList(0, needed.size() - 1));
            }
        }
        NAMES.forEach((conditions, name) -> reached.append("rule \"").append(name).append("\"\nwhen\n")
                .append(conditions).append("\nthen\n  insertLogical(new Reached(\"").append(name).append("\"));\nend\n"));
        Files.writeString(folder.resolve("reached.drl"), reached);
        try (var files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(drl|yaml)")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        counting = CompiledRules.compile(folder);
    }

    /** A condition after those before it that bind what it uses, and what these use. */
    private static List<ConditionText> needed(List<ConditionText> conditions, int index) {
        LinkedList<ConditionText> needed = new LinkedList<>(List.of(conditions.get(index)));
        for (int i = index - 1; i >= 0; i--) {
            ConditionText before = conditions.get(i);
            if (BINDING.matcher(before.text()).results().anyMatch(bound -> needed.stream()
                    .anyMatch(one -> (one.text() + " ").matches(".*" + Pattern.quote(bound.group(1)) + "\\W.*")))) {
                needed.addFirst(before);
            }
        }
        return needed;
    }

    private static String name(List<ConditionText> conditions) {
        return NAMES.computeIfAbsent(conditions.stream().map(ConditionText::text).collect(Collectors.joining("\n")),
                text -> "reached " + NAMES.size());
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
    void a_rule_is_reported_as_fired_exactly_if_it_fired(@ForAll("cases") List<Object> facts) {
        Set<String> fired = RULES.assess(facts).proof().steps().stream().map(step -> step.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(EXPLAINER.explain(facts).rules().stream().filter(RuleEvaluation::fired).map(evaluation -> evaluation.rule().name()))
                .containsExactlyInAnyOrderElementsOf(fired);
    }

    @Property(tries = 60)
    void every_condition_said_to_be_unmet_is_unmet(@ForAll("cases") List<Object> facts) {
        Set<String> reached = new HashSet<>();
        counting.assess(facts).proof().findings().stream().filter(DeclaredFact.class::isInstance)
                .map(finding -> ((DeclaredFact) finding).values().get("code")).forEach(code -> reached.add((String) code));

        for (RuleEvaluation evaluation : EXPLAINER.explain(facts).rules()) {
            List<ConditionText> conditions = evaluation.conditions().stream().map(ConditionEvaluation::condition).toList();
            boolean allMet = true;
            for (int index = 0; index < conditions.size(); index++) {
                List<ConditionText> all = conditions.subList(0, index + 1);
                List<ConditionText> needed = needed(conditions, index);
                boolean open = !reached.contains(name(needed.subList(0, needed.size() - 1)));
                boolean met = reached.contains(name(allMet ? all : needed));
                allMet &= met;
                assertThat(evaluation.conditions().get(index).outcome())
                        .as("condition %s of %s", index + 1, evaluation.rule().name())
                        .isEqualTo(met ? Outcome.MET : open && !allMet ? Outcome.OPEN : Outcome.UNMET);
            }
            assertThat(evaluation.fired()).as(evaluation.rule().name()).isEqualTo(allMet);
        }
    }

    @Provide
    Arbitrary<List<Object>> cases() {
        return Cases.any();
    }
}

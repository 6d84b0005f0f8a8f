package org.lumbar.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lumbar.api.Goal;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.DeclaredType;

/** Evaluating the syntax trees of rules finds the matches that the engine finds. */
class EvaluatorTest {

    private static final int CASES = Integer.getInteger("lumbar.cases", 300);
    private static final Path TESTS = Path.of("src/test/resources/org/lumbar");

    @Test
    void matches_of_the_rules_are_the_supports_that_the_engine_recorded() {
        Supports supports = new Supports(CompiledRules.packaged());
        assertThat(supports.trees()).hasSameSizeAs(CompiledRules.packaged().rulebook().rules());
        assertThat(supports.trees().values()).allSatisfy(tree -> assertThat(tree.notOffered()).isEmpty());

        RandomFacts random = new RandomFacts(new Random(1));
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            compared += supports.compare(random.of(List.of(), List.of()));
        }
        assertThat(compared).isGreaterThan(10 * CASES);
    }

    @ParameterizedTest
    @CsvSource({"shell/engine/odd-rules, 12", "shell/claims/entangled-rules, 16", "shell/claims/calculating-rules, 3",
        "shell/cli/night-rules, 1"})
    void matches_of_odd_rules_are_the_supports_too(String folder, int offered) {
        CompiledRules rules = CompiledRules.compile(TESTS.resolve(folder));
        Supports supports = new Supports(rules);
        assertThat(supports.trees().values().stream().filter(tree -> tree.notOffered().isEmpty())).hasSize(offered);

        Set<String> concluded = supports.trees().values().stream().flatMap(tree -> tree.parts().conclusions().stream())
                .map(conclusion -> conclusion.type()).collect(Collectors.toSet());
        List<DeclaredType> given = rules.rulebook().declared().stream()
                .filter(type -> !concluded.contains(type.name())).toList();
        RandomFacts random = new RandomFacts(new Random(2));
        int compared = 0;
        int answered = 0;
        for (int i = 0; i < CASES; i++) {
            try {
                compared += supports.compare(random.of(given, List.of()));
                answered++;
            } catch (NoAnswerException unanswered) {
                continue;
            }
        }
        assertThat(compared).isGreaterThan(CASES / 10);
        assertThat(answered).isGreaterThan(CASES / 2);
    }

    @Tag("slow")
    @Test
    void the_order_of_the_answers_changes_no_explanation() {
        Random shuffle = new Random(3);
        Explainer explainer = new Explainer(CompiledRules.packaged());
        RandomFacts random = new RandomFacts(new Random(3));
        for (int i = 0; i < CASES / 10; i++) {
            List<Object> facts = random.of(List.of(), List.of());
            List<Object> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, shuffle);

            Explanation one = explainer.explain(facts);
            Explanation other = explainer.explain(shuffled);
            assertThat(other.how()).isEqualTo(one.how());
            assertThat(other.rules()).isEqualTo(one.rules());
            assertThat(other.whyNot(Goal.of("Remedy", ""))).isEqualTo(one.whyNot(Goal.of("Remedy", "")));
        }
    }
}

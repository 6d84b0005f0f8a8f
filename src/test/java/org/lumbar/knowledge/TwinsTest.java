package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.Examples;
import org.lumbar.Questions;
import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;

/** Every rule fires in an example and stays silent in another that differs from it in one answer. */
@Tag("slow")
class TwinsTest {

    private static final CompiledRules RULES = CompiledRules.packaged();

    @TestFactory
    Stream<DynamicTest> rules() {
        List<Exercised> exercised = Examples.of(RULES.rulebook()).stream().map(TwinsTest::exercised).toList();
        return RULES.rulebook().rules().values().stream().map(rule -> dynamicTest(rule.name(), () -> {
            List<Exercised> firing = exercised.stream().filter(one -> one.fired().contains(rule.name())).toList();
            assertThat(firing).as("examples in which it fires").isNotEmpty();
            if (firing.size() < exercised.size()) {
                assertThat(twins(firing, exercised, rule)).as("near misses one answer away").isNotEmpty();
            }
        }));
    }

    private static List<Exercised> twins(List<Exercised> firing, List<Exercised> all, RuleText rule) {
        return all.stream().filter(one -> !one.fired().contains(rule.name()))
                .filter(silent -> firing.stream().anyMatch(one -> one.isOneAnswerFrom(silent))).toList();
    }

    private static Exercised exercised(Case example) {
        Map<String, Set<Object>> answers = new TreeMap<>();
        example.facts().forEach(fact -> answers.computeIfAbsent(Questions.VOCABULARY.keyOf(fact).orElse("facts"),
                key -> new HashSet<>()).add(fact));
        Set<String> fired = RULES.assess(example.facts()).proof().steps().stream().map(Step::rule).map(RuleText::name)
                .collect(Collectors.toSet());
        return new Exercised(example.source(), answers, fired);
    }

    private record Exercised(String source, Map<String, Set<Object>> answers, Set<String> fired) {

        boolean isOneAnswerFrom(Exercised other) {
            Set<String> keys = new HashSet<>(answers.keySet());
            keys.addAll(other.answers.keySet());
            List<String> different = new ArrayList<>(keys);
            different.removeIf(key -> answers.getOrDefault(key, Set.of()).equals(
                    other.answers.getOrDefault(key, Set.of())));
            return different.size() == 1;
        }
    }
}

package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.api.Problem;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseTest;
import org.lumbar.shell.engine.CompiledRules;

/** Every example concludes what it says it must. */
class ExamplesTest {

    private static final CompiledRules RULES = CompiledRules.packaged();

    @TestFactory
    Stream<DynamicTest> examples() {
        return Examples.of(RULES.rulebook()).stream().map(example -> dynamicTest(example.source(), () -> {
            assertThat(example.expectations()).as("what it must conclude").isNotEmpty();
            assertThat(failures(example)).isEmpty();
        }));
    }

    private static List<String> failures(Case example) {
        return CaseTest.failures(example, RULES.assess(example.facts())).stream()
                .map(ExamplesTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.position().line() + ": " + problem.message() + "; " + problem.hint();
    }
}

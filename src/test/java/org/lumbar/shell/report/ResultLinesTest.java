package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.RandomAnswers;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.api.Trail;
import org.lumbar.shell.claims.OpenQuestions;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.vocabulary.Rulebook;

/** Lines joined from pieces have the bytes of the same result made part by part. */
@Tag("slow")
class ResultLinesTest {

    private static final int RANDOM = 20_000;
    private static final String ODD = "\"\\/\b\t\n\u0001\u007f\u00e9\u2028\ud83d\ude00\ud83d<{level}";

    @Test
    void random_results_have_the_bytes_of_plain_ones_with_every_length_of_trail() {
        CompiledRules rules = CompiledRules.packaged();
        Random random = new Random(1);
        List<ResultLines> each = List.of(Trail.values()).stream()
                .map(trail -> new ResultLines(rules.rulebook(), trail)).toList();
        for (int i = 0; i < RANDOM; i++) {
            Outcome outcome = new Outcome.Assessed(i % 3 == 0 ? "" : "Case " + i, "cases.ndjson:" + i,
                    rules.assess(RandomAnswers.of(random)));
            Trail trail = Trail.values()[i % each.size()];
            assertSame(each.get(i % each.size()), trail, outcome);
        }
    }

    @Test
    void odd_characters_have_the_bytes_of_plain_results_everywhere() {
        Rulebook rulebook = Results.rulebook();
        DeclaredFact pain = new DeclaredFact("NightPain", Map.of("level", ODD));
        DeclaredFact other = new DeclaredFact("Other", Map.of("id", 1.5, "text", true));
        Step step = Results.step(ODD, 1, List.of("K1", ODD), ODD + "{level} {missing} {a b}", Map.of("level", ODD), List.of(pain),
                List.of(ODD, ODD), other);
        Step empty = Results.step("r", 1, List.of(), "", Map.of(), List.of(other, pain), List.of(), other);
        Outcome outcome = new Outcome.Assessed(ODD, ODD,
                new DecidedCase(rulebook, new Proof(Set.of(pain), List.of(other), List.of(step, empty))))
                .with(new StillOpen(List.of(), List.of(new OpenQuestions.Open(ODD, List.of()))));
        for (Trail trail : Trail.values()) {
            assertSame(new ResultLines(rulebook, trail), trail, outcome);
        }
    }

    @Test
    void refused_cases_and_results_of_other_rules_are_written_too() {
        ResultLines lines = new ResultLines(Results.rulebook(), Trail.FULL);

        assertSame(lines, Trail.FULL, new Outcome.Refused("a.yaml", List.of()));
        assertSame(lines, Trail.FULL, Results.outcome(Results.soreness()));
    }

    private static void assertSame(ResultLines lines, Trail trail, Outcome outcome) {
        String expected = new String(JsonText.line(PlainResult.of(outcome, trail)), StandardCharsets.UTF_8);
        for (int again = 0; again < 2; again++) {
            assertThat(new String(lines.line(outcome), StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }
}

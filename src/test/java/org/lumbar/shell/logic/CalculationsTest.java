package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.api.Goal;
import org.lumbar.shell.engine.CompiledRules;

/** Rules that calculate with whole numbers, compared with the engine. */
class CalculationsTest {

    private static final String HEAD = """
            package org.example;
            declare Width
                @question("box.width") @asks("How wide is it?")
                count : int @min(0) @max(11)
            end
            declare Height
                @question("box.height") @asks("How high is it?") @observed
                count : int @min(1) @max(9)
            end
            declare Weight
                @question("box.weight") @asks("How heavy is it?")
                count : int
            end
            declare Flag
                code : String
            end
            """;
    private static final String[] SIGNS = {"==", "!=", "<", "<=", ">", ">="};

    @TempDir
    private Path folder;

    private CompiledRules engine(String rules) throws IOException {
        Files.writeString(folder.resolve("own.drl"), HEAD + rules);
        return CompiledRules.compile(folder);
    }

    private RuleLogic logic(CompiledRules engine) {
        return RuleLogic.of(RandomCases.read(folder), InputQuestion.all(engine.vocabulary()), engine.rulebook().declared()).orElseThrow();
    }

    private static String rule(String name, String conditions) {
        return "rule \"" + name + "\"\nwhen\n    " + conditions + "\nthen\n    insertLogical(new Flag(\"" + name + "\"));\nend\n";
    }

    @Test
    @Tag("slow")
    void for_every_case_the_formulas_of_random_calculations_conclude_what_the_engine_concludes() throws IOException {
        Random random = new Random(31);
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            rules.append(rule("R" + i, conditions(random)));
        }
        CompiledRules engine = engine(rules.toString());
        RuleLogic logic = logic(engine);

        assertThat(logic.limitations()).isEmpty();
        Map<String, InputQuestion> questions = InputQuestion.all(engine.vocabulary()).stream()
                .collect(Collectors.toMap(InputQuestion::key, question -> question));
        Set<Object> seen = new HashSet<>();
        for (int width = -1; width <= 11; width++) {
            for (int height = 0; height <= 9; height++) {
                List<Object> facts = new ArrayList<>();
                if (width >= 0) {
                    facts.add(questions.get("box.width").count().apply(width));
                }
                if (height > 0) {
                    facts.add(questions.get("box.height").count().apply(height));
                }
                Set<Object> found = new HashSet<>(engine.assess(facts).proof().findings());
                assertThat(logic.concluded(facts).orElseThrow()).as("%s of %s", facts, rules).isEqualTo(found);
                seen.addAll(found);
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private static String conditions(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "Width(" + comparison(random, "count") + ")";
            case 1 -> "Width($w : count)\n    Height(" + comparison(random, "count", "$w") + ")";
            default -> "Height($h : count)\n    not Width(" + comparison(random, "count", "$h") + ")";
        };
    }

    private static String comparison(Random random, String... names) {
        String left = sum(random, 2, names);
        String right = random.nextBoolean() ? "" + (random.nextInt(40) - 8) : random.nextBoolean() ? "" + (random.nextInt(9) - 2) + ".5"
                : sum(random, 1, names);
        return left + " " + SIGNS[random.nextInt(SIGNS.length)] + " " + right;
    }

    private static String sum(Random random, int depth, String... names) {
        String name = names[random.nextInt(names.length)];
        if (depth == 0) {
            return name;
        }
        String inner = "(" + sum(random, depth - 1, names) + ")";
        return switch (random.nextInt(7)) {
            case 0 -> inner + " * " + (random.nextInt(5) - 1);
            case 1 -> inner + " / " + (2 + random.nextInt(3));
            case 2 -> inner + " % " + (2 + random.nextInt(4));
            case 3 -> inner + " - " + name;
            case 4 -> inner + " * " + name;
            case 5 -> "-" + name + " + " + inner;
            default -> (1 + random.nextInt(9)) + " - " + inner;
        };
    }

    @Test
    void a_guarantee_over_two_numbers_is_proved_or_broken_at_the_limit() throws IOException {
        RuleLogic logic = logic(engine(rule("LARGE", "Width($w : count)\n    Height(count * $w >= 90)")
                + rule("WIDE", "Width(count / 2 >= 5)")));
        Proposition large = new Proposition.Concluded(Goal.of("Flag", "LARGE"));

        assertThat(logic.prove(new Claim.Always(large, new Proposition.Concluded(Goal.of("Flag", "WIDE")))).orElseThrow())
                .isInstanceOf(ClaimVerdict.Proved.class);
        assertThat(logic.prove(new Claim.Always(large, new Proposition.Counted("box.width", 11, 11))).orElseThrow())
                .isInstanceOfSatisfying(ClaimVerdict.Broken.class, broken -> assertThat(broken.smallest().answers())
                        .extracting(CaseAnswer::value).containsExactlyInAnyOrder(10, 9));
    }

    @Test
    void numbers_are_split_only_where_the_result_of_a_calculation_changes() throws IOException {
        RuleLogic logic = logic(engine(rule("HEAVY", "Weight(count * 3 > 100)")));

        assertThat(logic.smallestCase(new Proposition.Concluded(Goal.of("Flag", "HEAVY"))).orElseThrow().orElseThrow().answers())
                .singleElement().extracting(CaseAnswer::value).isEqualTo(34);
        int weight = logic.grounding().domain().indexOf("box.weight").orElseThrow();
        assertThat(logic.grounding().inputs().get(weight)).hasSizeLessThan(8);
    }

    @Test
    void a_calculation_that_fails_or_has_too_many_values_is_refused_with_the_reason() throws IOException {
        assertThat(refused("Width(10 / (count - 4) > 1)")).isEqualTo("this divides by zero or gets too large for some answers");
        assertThat(refused("Weight(count * 90000 > 1)")).isEqualTo("this divides by zero or gets too large for some answers");
        assertThat(refused("Weight(count % 7 == 1)")).isEqualTo("this calculation is not analysed, as it distinguishes too many answers");
        assertThat(refused("Weight($w : count)\n    Height(count + $w > 8)"))
                .isEqualTo("this calculation is not analysed, as too many answers are possible");
        assertThat(refused("Width(count * 1.5 > 8)"))
                .isEqualTo("a calculation is analysed only with whole numbers that are asked for");
    }

    private String refused(String condition) throws IOException {
        return logic(engine(rule("R", condition))).limitations().stream().map(one -> one.problem().message()).reduce((a, b) -> a + b).orElse("");
    }
}

package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.Questions;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.vocabulary.DeclaredType;

/** No number that can make a comparison true or false is left out of the formulas. */
class ComparedNumbersTest {

    private static final DeclaredType FLAG = new DeclaredType("Flag", Map.of("code", "String"));

    @ParameterizedTest
    @ValueSource(strings = {"<", "<=", "==", ">=", ">"})
    void compares_two_answers_whose_ranges_overlap(String sign) {
        assertThat(smallest("int", "PainDays($days : count) RepsPerSet(count " + sign + " $days)")).as(sign).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PainDays($days : count) Night(level < $days)", "PainDays($days : count) Night(level == $days)",
            "PainDays($days : count) Night(level > $days)", "PainDays($days : count, count < 20) Night(level > $days && > 40)",
            "PainDays($days : count) Night(level < $days && < -1)", "Night(level >= 20260101)", "Night(level < -20260101)"})
    void compares_numbers_of_declared_facts(String conditions) {
        assertThat(smallest("int", conditions)).as(conditions).isPresent();
        assertThat(smallest("Long", conditions)).as(conditions).isPresent();
    }

    @Test
    void a_number_that_a_fact_need_not_have_may_be_missing() {
        assertThat(smallest("Integer", "Night(level == null)")).isPresent();
        assertThat(smallest("Double", "Night() not Night(level != null)")).isPresent();
        assertThat(smallest("int", "Night(level == null)")).isEmpty();
    }

    @Test
    void a_value_that_no_rule_reads_may_be_missing_from_a_case() {
        assertThat(logic("String", "Night()").orElseThrow().concluded(List.of(new DeclaredFact("Night", Map.of()))).orElseThrow())
                .hasSize(1);
    }

    @Test
    void a_number_that_is_left_out_does_not_count_as_missing() {
        ValueClasses some = new ValueClasses.OrNone(new ValueClasses.Whole(List.of(new ValueClasses.Whole.Interval(1, 1)), 0));

        assertThat(List.of(some.of(7), some.of(1))).containsExactly(-1, 1);
        assertThat(some.of(null)).isZero();
    }

    @Test
    void comparisons_that_are_not_exact_are_not_offered() {
        assertThat(because("double", "PainDays($days : count) Night(level > $days)"))
                .containsExactly("decimal numbers of Night are compared with other numbers");
        assertThat(because("double", "Night(level > 9999999999999999999.0)"))
                .containsExactly("numbers of Night are too large");
    }

    private static LogicAnswer<Optional<PossibleCase>> answer(String levels, String conditions) {
        return logic(levels, conditions).then(logic -> logic.smallestCase(new Proposition.Concluded(Goal.of("Flag", "A"))));
    }

    private static Optional<PossibleCase> smallest(String levels, String conditions) {
        return answer(levels, conditions).orElseThrow();
    }

    private static Stream<String> because(String levels, String conditions) {
        return ((LogicAnswer.NotOffered<?>) answer(levels, conditions)).because().stream().map(one -> one.problem().message());
    }

    /** Days from 10 to 30, repetitions from 1 to 50, and facts with a level. */
    private static LogicAnswer<RuleLogic> logic(String levels, String conditions) {
        Drl drl = Drl.read(Path.of("some.drl"), "package org.lumbar.rules;\nimport org.lumbar.facts.*;\n"
                + "rule \"A\" when " + conditions + " then insertLogical(new Flag(\"A\")); end\n");
        List<InputQuestion> questions = List.of(question("pain.days", 10, 30), question("training.reps-per-set", 1, 50));
        return RuleLogic.of(List.of(drl), questions, List.of(FLAG, new DeclaredType("Night", Map.of("level", levels))));
    }

    private static InputQuestion question(String key, int least, int most) {
        InputQuestion all = InputQuestion.all(Questions.VOCABULARY).stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow();
        return new InputQuestion(key, Map.of(), false, least, most, true, all.count());
    }
}

package org.lumbar.shell.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.RestDays;
import org.lumbar.facts.Stiffness;
import org.lumbar.facts.YesNo;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;

/** Changes under rules that calculate, declare facts, or contradict. */
class FoundChangeTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/lumbar/shell/claims");
    private static final CompiledRules CALCULATING = CompiledRules.compile(FOLDER.resolve("calculating-rules"));
    private static final CompiledRules ENTANGLED = CompiledRules.compile(FOLDER.resolve("entangled-rules"));

    @Test
    void what_is_calculated_from_too_many_answers_is_reported_as_not_offered() {
        for (String flag : List.of("BEYOND", "APART", "TWICE", "LIMIT")) {
            assertThat(new ChangeFinder(CALCULATING).find(List.of(new RestDays(3), new PainDays(4)),
                    new Proposition.Concluded(Goal.of("Flag", flag)))).isInstanceOf(LogicAnswer.NotOffered.class);
        }
    }

    @Test
    void what_is_calculated_from_one_answer_is_found() {
        assertThat(found(CALCULATING, List.of(new PainDays(4)), "HALF")).containsExactly("pain.days [4] -> [6]");
    }

    @Test
    void the_values_of_a_declared_fact_are_changed() {
        assertThat(found(CALCULATING, List.of(shift(9.0, 3)), "SHIFT")).containsExactly(
                "facts.Shift " + List.of(shift(9.0, 3)) + " -> " + List.of(shift(9.0, 1)));
        assertThat(found(CALCULATING, List.of(shift(7.0, 3)), "SHIFT")).containsExactly(
                "facts.Shift " + List.of(shift(7.0, 3)) + " -> " + List.of(shift(8.5, 1)));
    }

    @Test
    void a_missing_declared_fact_is_added() {
        assertThat(found(ENTANGLED, List.of(), "NIGHT"))
                .containsExactly("facts.NightPain [] -> " + List.of(night(5, true)));
    }

    @Test
    void a_declared_fact_of_too_many_kinds_is_not_analysed() {
        assertThat(new ChangeFinder(CALCULATING).find(List.of(), new Proposition.Concluded(Goal.of("Flag", "WIDE"))))
                .isInstanceOf(LogicAnswer.NotOffered.class);
    }

    @Test
    void one_more_declared_fact_is_added_where_one_is_too_few() {
        assertThat(found(ENTANGLED, List.of(night(6, true)), "TWO_NIGHTS"))
                .containsExactly("facts.NightPain [] -> " + List.of(night(0, false)));
    }

    @Test
    void answers_that_would_contradict_are_changed_too() {
        assertThat(found(ENTANGLED, List.of(new Stiffness(YesNo.NO)), "SWOLLEN"))
                .containsExactly("symptoms.stiffness [no] -> [yes]; symptoms.swelling [] -> [marked]");
    }

    private static DeclaredFact shift(double hours, int breaks) {
        return fact("Shift", "hours", hours, "breaks", breaks);
    }

    private static DeclaredFact night(int level, boolean wakes) {
        return fact("NightPain", "level", level, "wakes", wakes);
    }

    private static DeclaredFact fact(String type, String property, Object value, String other, Object another) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(property, value);
        values.put(other, another);
        return new DeclaredFact(type, values);
    }

    private static List<String> found(CompiledRules rules, List<Object> facts, String flag) {
        ChangeProposals changes = new ChangeFinder(rules).find(facts, new Proposition.Concluded(Goal.of("Flag", flag))).orElseThrow();
        assertThat(changes.complete()).isTrue();
        return changes.smallest().stream().map(ChangeFinderTest::edit).toList();
    }
}

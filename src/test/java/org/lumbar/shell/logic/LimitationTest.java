package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Questions;
import org.lumbar.api.Goal;
import org.lumbar.facts.Felt;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.Swelling;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.DeclaredType;

/** Rules that formulas cannot express are named with their place, and others are unaffected. */
class LimitationTest {

    private static final Path ENTANGLED = Path.of("src/test/resources/org/lumbar/shell/claims/entangled-rules");
    private static final DeclaredType FLAG = new DeclaredType("Flag", Map.of("code", "String"));

    @Tag("slow")
    @Test
    void shared_values_conclude_what_the_engine_concludes() {
        CompiledRules engine = CompiledRules.compile(ENTANGLED);
        RuleLogic logic = RuleLogic.of(RandomCases.read(ENTANGLED), InputQuestion.all(Questions.VOCABULARY), engine.rulebook().declared()).orElseThrow();
        List<DeclaredType> nights = engine.rulebook().declared().stream().filter(type -> type.name().equals("NightPain")).toList();
        Random random = new Random(9);
        for (int i = 0; i < 100; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), nights);
            List<Object> findings = engine.assess(facts).proof().findings();
            for (String code : List.of("THREE", "LONG", "NEITHER", "NIGHT", "WORSE", "CALM", "TWO_NIGHTS", "FEELINGS", "DULL",
                    "GROUPS")) {
                Goal goal = Goal.of("Flag", code);
                var reason = logic.sufficientReason(facts, new Proposition.Concluded(goal));
                assertThat(reason.orElseThrow().isPresent()).as("%s of %s", code, facts)
                        .isEqualTo(findings.stream().anyMatch(goal::fits));
            }
        }
    }

    @Test
    void rules_that_depend_on_their_own_conclusion_are_refused_by_name() {
        assertThat(because("""
                rule "One" when not Flag(code == "B") then insertLogical(new Flag("A")); end
                rule "Two" when Flag(code == "A") then insertLogical(new Flag("B")); end
                rule "Three" when Flag(code == "A") then insertLogical(new Flag("C")); end
                """)).extracting(Limitation::rule).containsExactly("One", "Two");
    }

    @Test
    void a_number_carried_into_a_conclusion_is_refused_at_its_place() {
        assertThat(because("""
                rule "Days" when PainDays($count : count) then insertLogical(new Flag($count)); end
                """)).singleElement().satisfies(limitation -> {
            assertThat(limitation.rule()).isEqualTo("Days");
            assertThat(limitation.problem().position().line()).isEqualTo(4);
        });
    }

    @Test
    void a_condition_that_compares_any_number_of_facts_is_named_once() {
        Drl drl = Drl.read(Path.of("some.drl"), "package org.lumbar.rules;\n"
                + "rule \"Two\" when Fall($height : height, landed == true) Fall(height > $height, landed == false) "
                + "then insertLogical(new Flag(\"B\")); end\n"
                + "rule \"Highest\" when Fall($height : height, height >= 3) not Fall(height > $height) "
                + "then insertLogical(new Flag(\"A\")); end\n");
        DeclaredType fall = new DeclaredType("Fall", Map.of("height", "int", "landed", "boolean"));

        var none = (LogicAnswer.NotOffered<RuleLogic>) RuleLogic.of(List.of(drl), InputQuestion.all(Questions.VOCABULARY),
                List.of(FLAG, fall));

        assertThat(none.because()).singleElement().satisfies(one -> {
            assertThat(one.problem().message()).isEqualTo("any number of facts are compared with one another here");
            assertThat(one.problem().position().line()).isEqualTo(3);
        });
    }

    @Test
    void and_binds_more_tightly_than_or_without_parentheses() {
        Drl drl = Drl.read(Path.of("some.drl"), "package org.lumbar.rules;\nimport org.lumbar.facts.*;\n"
                + "rule \"Mixed\" when (Felt() or PainDays() and Swelling()) then insertLogical(new Flag(\"A\")); end\n");
        RuleLogic logic = RuleLogic.of(List.of(drl), InputQuestion.all(Questions.VOCABULARY), List.of(FLAG)).orElseThrow();
        Proposition flag = new Proposition.Concluded(Goal.of("Flag", "A"));

        assertThat(logic.limitations()).isEmpty();
        assertThat(logic.smallestCase(flag).orElseThrow().orElseThrow().answers()).singleElement()
                .extracting(CaseAnswer::key).isEqualTo("pain.felt");
        assertThat(logic.smallestCase(new Proposition.AllOf(List.of(flag, new Proposition.Negated(
                new Proposition.Answered("pain.felt", Set.of()))))).orElseThrow().orElseThrow().answers())
                .extracting(CaseAnswer::key).containsExactly("pain.days", "symptoms.swelling");
    }

    /** Two of the conclusions rest on the order of texts, which formulas leave open; answers of another kind decide the third. */
    private static final String PARTLY_OPEN = """
            rule "Ordered" when NightPain(word <= "b") not Flag(code == "SWOLLEN") then insertLogical(new Flag("ORDERED")); end
            rule "Swollen" when Swelling() then insertLogical(new Flag("SWOLLEN")); end
            rule "Repeated" when Flag(code == "ORDERED") then insertLogical(new Flag("REPEATED")); end
            rule "Felt" when Felt() then insertLogical(new Flag("FELT")); end
            """;
    private static final DeclaredType NIGHT = new DeclaredType("NightPain", Map.of("word", "String"));

    private static RuleLogic partlyOpen() {
        Drl drl = Drl.read(Path.of("some.drl"), "package org.lumbar.rules;\nimport org.lumbar.facts.*;\n" + PARTLY_OPEN);
        return RuleLogic.of(List.of(drl), InputQuestion.all(Questions.VOCABULARY), List.of(FLAG, NIGHT)).orElseThrow();
    }

    @Test
    void what_is_open_in_two_cases_need_not_be_the_same_in_both() {
        RuleLogic logic = partlyOpen();
        List<Goal> ordered = List.of(Goal.of("Flag", "ORDERED"));
        Proposition always = new Proposition.AllOf(List.of());

        assertThat(logic.limitations()).extracting(limitation -> limitation.problem().message())
                .containsExactly("texts of NightPain are compared by their order");
        assertThat(logic.prove(new Claim.Monotone(always, "pain.felt", "yes", ordered))).isInstanceOf(LogicAnswer.NotOffered.class);
        assertThat(logic.prove(new Claim.Monotone(always, "pain.felt", "yes", List.of(Goal.of("Flag", "FELT"))))
                .orElseThrow()).isInstanceOf(ClaimVerdict.Proved.class);
        assertThat(logic.smallestChanges(List.of(), new Proposition.Concluded(Goal.of("Flag", "FELT")), ordered, ObservedAnswers.CHANGED))
                .isInstanceOf(LogicAnswer.NotOffered.class);
    }

    @Test
    void nothing_is_called_idle_or_equal_where_a_condition_is_open() {
        RuleLogic logic = partlyOpen();

        RuleReview review = logic.review(conclusion -> true, Long.MAX_VALUE).orElseThrow();
        assertThat(review.idleQuestions()).isEmpty();
        assertThat(review.idleAnswers()).isEmpty();
        assertThat(review.idle()).isEmpty();
        assertThat(review.undecided()).extracting(limitation -> limitation.problem().message())
                .containsExactly("texts of NightPain are compared by their order");
        assertThat(logic.judge(logic.mutants(), conclusion -> true, List.of(), done -> { }).orElseThrow())
                .extracting(JudgedMutant::verdict).isNotEmpty().doesNotHaveAnyElementsOfTypes(MutantVerdict.Equivalent.class,
                        MutantVerdict.Killed.class);
    }

    @Test
    void a_change_that_takes_two_answers_to_one_question_counts_as_two_and_is_found() {
        Drl drl = Drl.read(Path.of("some.drl"), "package org.lumbar.rules;\nimport org.lumbar.facts.*;\n"
                + "rule \"Both\" when PainQuality(quality == Quality.DULL) PainQuality(quality == Quality.SHARP) not Swelling() then insertLogical(new Flag(\"BOTH\")); end\n");
        List<InputQuestion> two = InputQuestion.all(Questions.VOCABULARY).stream().filter(one -> Set.of("pain.quality", "symptoms.swelling").contains(one.key()))
                .map(one -> one.key().startsWith("symptoms") ? one : new InputQuestion(one.key(), Map.of("dull", one.answers().get("dull"), "sharp", one.answers().get("sharp")),
                        true, 0, 0, true, one.count())).toList();
        RuleLogic logic = RuleLogic.of(List.of(drl), two, List.of(FLAG)).orElseThrow();

        SmallestChanges found = logic.smallestChanges(List.of(), new Proposition.Concluded(Goal.of("Flag", "BOTH")), List.of(),
                ObservedAnswers.CHANGED).orElseThrow();
        assertThat(found.size()).hasValue(2);
        assertThat(found.sets()).singleElement().satisfies(change -> assertThat(change.after().facts()).hasSize(2));
    }

    private static List<Limitation> because(String rules) {
        Drl drl = Drl.read(Path.of("some.drl"), "package org.lumbar.rules;\nimport org.lumbar.facts.*;\nimport org.lumbar.findings.*;\n" + rules);
        return RuleLogic.of(List.of(drl), InputQuestion.all(Questions.VOCABULARY), List.of(FLAG)) instanceof LogicAnswer.NotOffered<RuleLogic> refused
                ? refused.because() : List.of();
    }
}

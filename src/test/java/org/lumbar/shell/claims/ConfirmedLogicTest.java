package org.lumbar.shell.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.CaseAnswer;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.RandomCases;
import org.lumbar.shell.logic.SufficientReason;

/** Answers from formulas, which the engine confirms. */
@Tag("slow")
class ConfirmedLogicTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final ConfirmedLogic LOGIC = ConfirmedLogic.of(RULES).orElseThrow();

    @Test
    void what_is_not_concluded_has_no_sufficient_reason() {
        assertThat(LOGIC.sufficientReason(List.of(), Goal.of("Remedy", "STRETCH")).orElseThrow()).isEmpty();
    }

    @Test
    void none_of_the_answers_of_a_sufficient_reason_can_be_left_out() {
        Random random = new Random(7);
        int looked = 0;
        for (int i = 0; i < 40; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(RULES.vocabulary()), List.of());
            List<Object> findings = RULES.assess(facts).proof().findings();
            Item finding = Item.of(findings.get(random.nextInt(findings.size())));
            Goal goal = Goal.of(finding.type(), finding.code());
            SufficientReason reason = LOGIC.sufficientReason(facts, goal).orElseThrow().orElseThrow();

            assertThat(reason.answers()).allSatisfy(answer -> assertThat(facts).contains(answer.fact()));
            for (CaseAnswer answer : reason.unanswered().isEmpty() ? reason.answers() : List.<CaseAnswer>of()) {
                List<Object> less = new ArrayList<>(reason.answers().stream().map(CaseAnswer::fact).toList());
                less.remove(answer.fact());
                looked++;
                assertThat(LOGIC.sufficientReason(less, goal).orElseThrow()).as("%s without %s", goal, answer)
                        .matches(other -> other.isEmpty() || !other.get().unanswered().isEmpty());
            }
        }
        assertThat(looked).isPositive();
    }

    @Test
    void when_each_conclusion_is_drawn_is_offered() {
        List<Goal> goals = RULES.rulebook().types().stream().filter(type -> !type.heading().isEmpty())
                .flatMap(type -> type.says().keySet().stream().map(code -> Goal.of(type.name(), code))).toList();

        assertThat(goals).hasSizeGreaterThan(50).allSatisfy(goal -> assertThat(
                LOGIC.exactlyWhen(new Proposition.Concluded(goal))).isInstanceOf(LogicAnswer.Offered.class));
    }

    @Test
    void further_answers_do_not_change_what_is_called_settled() {
        Random random = new Random(11);
        OpenQuestions open = LOGIC.open().orElseThrow();
        int settled = 0;
        for (int i = 0; i < 60; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(RULES.vocabulary()), List.of());
            for (OpenQuestions.Open one : open.of(facts)) {
                for (Object answer : one.changes().isEmpty() ? RULES.vocabulary().facts(
                        RULES.vocabulary().question(one.about()).orElseThrow()) : List.of()) {
                    List<Object> more = new ArrayList<>(facts);
                    more.add(answer);
                    settled++;
                    assertThat(watched(more)).as("%s with %s", facts, answer).isEqualTo(watched(facts));
                }
            }
        }
        assertThat(settled).isGreaterThan(100);
    }

    private static List<Object> watched(List<Object> facts) {
        return RULES.assess(facts).proof().findings().stream().filter(finding -> RULES.vocabulary().layout().open().stream()
                .anyMatch(held -> held.fits(Item.of(finding)))).toList();
    }
}

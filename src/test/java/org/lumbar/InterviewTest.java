package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lumbar.Interview.Ask;
import org.lumbar.Interview.Question;
import org.lumbar.Interview.Settled;

/** What an embedder builds a form from. */
class InterviewTest {

    private static final RuleBase RULES = RuleBase.packaged();
    private static final Interview INTERVIEW = new Interview(RULES);

    @Test
    void a_form_is_filled_in_question_by_question_until_it_is_settled() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        while (INTERVIEW.next(answers) instanceof Ask ask) {
            for (Question question : ask.questions()) {
                assertThat(question.witness()).isNotEmpty();
                answers.put(question.type().key(), question.type().isCount() ? List.of("2")
                        : List.of(question.type().isYesNo() ? "no" : question.type().words().get(0)));
            }
        }

        assertThat(INTERVIEW.next(answers)).isInstanceOfSatisfying(Settled.class, settled -> {
            assertThat(settled.proved()).isTrue();
            assertThat(settled.more()).isPositive();
            assertThat(settled.assessment().proof().findings()).anyMatch(finding -> finding.toString().contains("MUSCLE_SORENESS"));
        });
        assertThat(INTERVIEW.further(answers)).isInstanceOf(Ask.class);
    }

    @Test
    void invalid_answers_are_rejected() {
        assertThatThrownBy(() -> INTERVIEW.next(Map.of("pain.quality", List.of("stabbing"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("pain.quality");
        assertThatThrownBy(() -> INTERVIEW.next(Map.of("no.such", List.of("yes"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

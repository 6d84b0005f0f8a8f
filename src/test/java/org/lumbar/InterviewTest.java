package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Interview.Ask;
import org.lumbar.Interview.Question;
import org.lumbar.Interview.Settled;

/** An interview as an embedder builds a form from it. */
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
    @Tag("slow")
    void a_fact_without_a_question_is_left_to_case_files(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(drl|yaml)")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("night.drl"), """
                package org.lumbar.rules;
                import org.lumbar.findings.*;
                declare NightPain level : int end
                rule "Pain that wakes the lifter hints at an injury"
                    @source("C01")
                    @because("It wakes you, at {level} of 10.")
                when
                    NightPain($level : level, level >= 5)
                then
                    insertLogical(new InjuryHint("OWN_SUSPICION"));
                end
                """);
        Interview interview = new Interview(RuleBase.compile(folder));
        Map<String, List<String>> answers = new LinkedHashMap<>();

        while (interview.next(answers) instanceof Ask ask) {
            ask.questions().forEach(question -> answers.put(question.type().key(), List.of(question.type().isCount() ? "2"
                    : question.type().isYesNo() ? "no" : question.type().words().get(0))));
        }

        assertThat(interview.next(answers)).isInstanceOfSatisfying(Settled.class, settled -> assertThat(settled.proved()).isTrue());
    }

    @Test
    void without_a_solver_the_rules_ask_in_their_own_order_and_nothing_is_called_proved() {
        Without.library("logicng", InterviewTest.class, "withoutASolver");
    }

    static void withoutASolver() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        while (INTERVIEW.next(answers) instanceof Ask ask) {
            assertThat(ask.questions()).hasSize(1).allMatch(question -> question.witness().isEmpty());
            String key = ask.questions().get(0).type().key();
            keys.add(key);
            answers.put(key, List.of(key.equals("pain.quality") ? "dull" : Interview.UNKNOWN));
        }

        assertThat(keys).startsWith("pain.quality").doesNotHaveDuplicates().contains("symptoms.tingling");
        assertThat(INTERVIEW.next(answers)).isInstanceOfSatisfying(Settled.class, settled -> {
            assertThat(settled.proved()).isFalse();
            assertThat(settled.more()).isZero();
        });
    }

    @Test
    void feeling_nothing_is_offered_as_an_answer_to_how_it_feels() {
        Ask first = (Ask) INTERVIEW.next(Map.of());
        String nothing = first.questions().get(0).type().answers().get(4).value();

        assertThat(nothing).isEqualTo("pain.felt: no");
        assertThat(INTERVIEW.next(Map.of("pain.quality", List.of(nothing)))).isEqualTo(INTERVIEW.next(Map.of("pain.felt", List.of("no"))));
        assertThatThrownBy(() -> INTERVIEW.next(Map.of("pain.quality", List.of("dull", nothing))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_invalid_answer_is_refused() {
        assertThatThrownBy(() -> INTERVIEW.next(Map.of("pain.quality", List.of("stabbing"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("pain.quality");
        assertThatThrownBy(() -> INTERVIEW.next(Map.of("no.such", List.of("yes"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.lumbar.shell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.KnownQuestions;
import org.lumbar.shell.text.Notation;

class CaseAnswersTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final KnownQuestions QUESTIONS = new KnownQuestions(RULES.rulebook());

    @Property(tries = 200)
    void neither_the_order_of_answers_nor_an_answer_changed_later_affects_the_result(
            @ForAll("given") Map<String, List<String>> given, @ForAll long order) {
        List<String> keys = new ArrayList<>(given.keySet());
        Collections.shuffle(keys, new Random(order));
        CaseAnswers one = CaseAnswers.none();
        for (Map.Entry<String, List<String>> entry : given.entrySet()) {
            one = one.with(entry.getKey(), entry.getValue());
        }
        CaseAnswers other = CaseAnswers.none();
        for (String key : keys) {
            other = other.with(key, List.of("unknown"));
        }
        for (String key : keys) {
            other = other.with(key, given.get(key));
        }

        assertThat(RULES.assess(other.asCase(RULES.rulebook())).proof())
                .isEqualTo(RULES.assess(one.asCase(RULES.rulebook())).proof());
    }

    @Property(tries = 200)
    void a_saved_case_is_read_unchanged(@ForAll("given") Map<String, List<String>> given) {
        CaseAnswers answers = new CaseAnswers("A \"title\": with # signs", given, List.of());
        CaseAnswers again = CaseAnswers.of(answers.yaml(), RULES.rulebook()).answers().orElseThrow();

        assertThat(again.title()).isEqualTo(answers.title());
        assertThat(again.values()).isEqualTo(answers.values());
    }

    @Test
    void facts_without_a_question_are_kept() {
        CaseAnswers answers = CaseAnswers.of("facts:\n  - OtherRecoveryHabit: {habit: \"late: nights #\"}\n",
                RULES.rulebook()).answers().orElseThrow();

        assertThat(answers.facts()).hasSize(1);
        assertThat(CaseAnswers.of(answers.yaml(), RULES.rulebook()).answers().orElseThrow().facts())
                .isEqualTo(answers.facts());
    }

    @Test
    void only_answers_get_into_a_case() {
        for (QuestionType question : QUESTIONS.all()) {
            for (String wrong : List.of("", "yes\nsymptoms:\n  tingling: no", "unknown, no", "{}", "-1", "1e3", "0x1", "２")) {
                assertThat(CaseAnswers.isAnswer(question, List.of(wrong))).as(question.key() + " " + wrong).isFalse();
            }
            assertThat(CaseAnswers.isAnswer(question, List.of())).isFalse();
            assertThat(CaseAnswers.isAnswer(question, List.of("unknown"))).isTrue();
            assertThat(question.words()).allMatch(word -> CaseAnswers.isAnswer(question, List.of(word)));
        }
    }

    @Test
    void numbers_are_answers_if_a_case_file_takes_them() {
        QuestionType degrees = new QuestionType("room.temperature", "Room", QuestionType.Kind.COUNT, "", "How warm is it?", List.of(), -40, 40, true);

        assertThat(List.of("-40", "-5", "0", "40")).allMatch(number -> CaseAnswers.isAnswer(degrees, List.of(number)));
        assertThat(List.of("-41", "41", "-0", "007", "-05")).noneMatch(number -> CaseAnswers.isAnswer(degrees, List.of(number)));
    }

    @Test
    void an_answer_is_removed_with_all_items_of_its_list() {
        String text = """
                # mine
                pain:
                  location:
                    - hamstrings
                    - glutes
                  quality: dull # as ever
                """;
        CaseAnswers answers = CaseAnswers.of(text, RULES.rulebook()).answers().orElseThrow();

        assertThat(new CaseText(text, Notation.YAML).with(answers, answers.without("pain.location"), RULES.rulebook()).orElseThrow()
                .text()).isEqualTo("# mine\npain:\n  quality: dull # as ever\n");
        CaseAnswers none = answers.without("pain.location").without("pain.quality");
        assertThat(new CaseText(text, Notation.YAML).with(answers, none, RULES.rulebook()).orElseThrow().text())
                .isEqualTo("# mine\n{}\n");
    }

    @Provide
    Arbitrary<Map<String, List<String>>> given() {
        List<Arbitrary<Map.Entry<String, List<String>>>> each = QUESTIONS.all().stream().map(this::entry).toList();
        return Arbitraries.subsetOf(each).ofMaxSize(15).flatMap(some -> Combinators.combine(new ArrayList<>(some)).as(entries -> {
            Map<String, List<String>> given = new LinkedHashMap<>();
            entries.forEach(entry -> given.put(entry.getKey(), entry.getValue()));
            return given;
        }));
    }

    private Arbitrary<Map.Entry<String, List<String>>> entry(QuestionType question) {
        Arbitrary<List<String>> answer = question.isCount()
                ? Arbitraries.integers().between(question.least(), 40).map(number -> List.of(String.valueOf(number)))
                : question.isList() ? Arbitraries.of(question.words()).set().ofMinSize(1).ofMaxSize(2)
                        .map(words -> question.words().stream().filter(new LinkedHashSet<>(words)::contains).toList())
                        : Arbitraries.of(question.words()).map(List::of);
        return Arbitraries.oneOf(answer, Arbitraries.just(List.of("unknown"))).map(values -> Map.entry(question.key(), values));
    }
}

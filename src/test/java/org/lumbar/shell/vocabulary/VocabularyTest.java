package org.lumbar.shell.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lumbar.Questions;
import org.lumbar.api.Answer;
import org.lumbar.api.QuestionType;
import org.lumbar.facts.Fault;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.Sign;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Questions.VOCABULARY;

    @Test
    void every_question_has_a_key_of_its_own() {
        long records = Domain.own().types().stream().filter(type -> type.isAnnotationPresent(Answer.class)).count();

        assertThat(VOCABULARY.questions()).extracting(QuestionType::key).doesNotHaveDuplicates()
                .hasSize((int) records - 2 + Sign.values().length + Fault.values().length)
                .contains("pain.own-judgement", "symptoms.reduced-range-of-motion", "form.bar-too-far");
    }

    @Test
    void every_fact_leads_back_to_its_key_and_word() {
        for (QuestionType question : VOCABULARY.questions()) {
            for (String word : question.words()) {
                Object fact = VOCABULARY.fact(question, word).orElseThrow();
                assertThat(VOCABULARY.keyOf(fact)).contains(question.key());
                assertThat(VOCABULARY.valueOf(fact)).isEqualTo(word);
            }
        }
    }

    @Test
    void counts_keep_within_their_bounds() {
        QuestionType reps = VOCABULARY.question("training.reps-per-set").orElseThrow();

        assertThat(VOCABULARY.fact(reps, 15)).contains(new RepsPerSet(15));
        assertThat(VOCABULARY.keyOf(new RepsPerSet(15))).contains("training.reps-per-set");
        assertThat(VOCABULARY.valueOf(new RepsPerSet(15))).isEqualTo(15);
        assertThat(VOCABULARY.fact(reps, 0)).isEmpty();
        assertThat(VOCABULARY.fact(reps, reps.most() + 1L)).isEmpty();
    }

    @Test
    void a_fact_that_is_not_an_answer_has_no_key() {
        assertThat(VOCABULARY.keyOf("text")).isEmpty();
        assertThat(VOCABULARY.question("pain.colour")).isEmpty();
        assertThatThrownBy(() -> VOCABULARY.valueOf("text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_type_that_the_list_names_can_be_named_by_rules() {
        assertThat(Domain.own().types()).isNotEmpty().allSatisfy(type -> assertThat(
                VOCABULARY.concepts().of(type.getSimpleName()).orElseThrow().properties())
                        .hasSize(type.getRecordComponents().length));
    }
}

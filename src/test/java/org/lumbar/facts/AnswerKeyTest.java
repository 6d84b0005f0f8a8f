package org.lumbar.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    @Test
    void every_answer_has_a_key_of_its_own() {
        assertThat(AnswerKey.all()).extracting(AnswerKey::key).doesNotHaveDuplicates()
                .hasSize(Answers.types().size() - 2 + Sign.values().length + Fault.values().length)
                .contains("pain.own-judgement", "symptoms.reduced-range-of-motion", "form.bar-too-far");
    }

    @Test
    void every_fact_leads_back_to_its_key_and_word() {
        for (AnswerKey key : AnswerKey.all()) {
            key.answers().forEach((word, fact) -> {
                assertThat(AnswerKey.keyOf(fact)).contains(key.key());
                assertThat(AnswerKey.valueOf(fact)).isEqualTo(word);
                assertThat(key.answer(word)).contains(fact);
            });
        }
    }

    @Test
    void counts_keep_within_their_bounds() {
        AnswerKey reps = AnswerKey.of("training.reps-per-set").orElseThrow();

        assertThat(reps.answer(15)).contains(new RepsPerSet(15));
        assertThat(AnswerKey.keyOf(new RepsPerSet(15))).contains("training.reps-per-set");
        assertThat(AnswerKey.valueOf(new RepsPerSet(15))).isEqualTo(15);
        assertThat(reps.answer(0)).isEmpty();
        assertThat(reps.answer(Answers.MOST + 1L)).isEmpty();
        assertThatThrownBy(() -> new RepsPerSet(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a whole number from %d to %d is needed, not 0", reps.least(), reps.most());
    }

    @Test
    void bounds_that_a_key_declares_are_those_of_its_record() {
        for (AnswerKey key : AnswerKey.all()) {
            if (key.isCount()) {
                assertThat(key.answer(key.least())).isPresent();
                assertThat(key.answer(key.most())).isPresent();
                assertThat(key.answer(key.least() - 1L)).isEmpty();
            }
        }
    }

    @Test
    void what_is_no_answer_has_no_key() {
        assertThat(AnswerKey.keyOf("text")).isEmpty();
        assertThat(AnswerKey.of("pain.colour")).isEmpty();
        assertThatThrownBy(() -> AnswerKey.valueOf("text")).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Questions;
import org.lumbar.RandomAnswers;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Trail;
import org.lumbar.facts.Quality;
import org.lumbar.shell.engine.CompiledRules;

/** However much a person answers, the answer with its reasons is read on two screens. */
class AnswerLengthTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final int LINES = 110;

    @Test
    void random_answers_are_short() {
        assertThat(random(200)).allSatisfy(AnswerLengthTest::isShort);
    }

    @Tag("slow")
    @Test
    void thousands_of_random_answers_are_short() {
        assertThat(random(4_000)).allSatisfy(AnswerLengthTest::isShort);
    }

    /** Answers are changed one at a time, for as long as that makes the answer longer. */
    @Tag("slow")
    @Test
    void the_longest_answers_are_short() {
        assertThat(IntStream.of(4, 7).mapToObj(seed -> longest(RandomAnswers.of(new Random(seed))))).allSatisfy(
                AnswerLengthTest::isShort);
    }

    private static void isShort(List<Object> facts) {
        String answer = answer(facts, Trail.SHORT);
        assertThat(answer.lines().count()).as("say in one sentence what belongs together (together: in wording.yaml), or show less\n" + answer).isLessThanOrEqualTo(LINES);
        String[] parts = answer.split("\nWhy\n");
        if (parts.length > 1) {
            assertThat(numbers(parts[0]).filter(number -> !Pattern.compile("\\[" + number + "](?: |\n +)[A-Z]").matcher(answer).find()))
                    .as("numbers without a reason in " + answer).isEmpty();
        }
    }

    private static List<Object> longest(List<Object> facts) {
        List<Object> longest = facts;
        List<Object> longer = facts;
        while (longer != null) {
            longest = longer;
            long length = lines(longest);
            longer = neighbours(longest).filter(other -> lines(other) > length)
                    .max(Comparator.comparing(AnswerLengthTest::lines)).orElse(null);
        }
        return longest;
    }

    /** What the search makes larger: the lines without reasons, and a little for each step. */
    private static long lines(List<Object> facts) {
        return answer(facts, Trail.NONE).lines().count() + RULES.assess(facts).proof().steps().size() / 50;
    }

    private static Stream<List<Object>> neighbours(List<Object> facts) {
        return Questions.VOCABULARY.questions().stream().flatMap(key -> answers(key).map(answer -> {
            List<Object> other = new ArrayList<>(facts.stream().filter(fact -> !Questions.VOCABULARY.keyOf(fact)
                    .equals(Optional.of(key.key()))).toList());
            other.addAll(answer);
            return other;
        }));
    }

    private static Stream<List<Object>> answers(QuestionType key) {
        Stream<Object> answers = key.isCount() ? Stream.of(0, 3, 8, 15, 30).filter(count -> count >= key.least())
                .map(count -> Questions.VOCABULARY.fact(key, count).orElseThrow())
                : Questions.VOCABULARY.facts(key).stream().map(Object.class::cast);
        return Stream.concat(Stream.of(List.of()), key.isList()
                ? Stream.concat(answers.map(List::of), Stream.of(List.copyOf(Questions.VOCABULARY.facts(key))))
                : answers.map(List::of));
    }

    private static Stream<Integer> numbers(String text) {
        return Pattern.compile("\\[(\\d+)](?:–\\[(\\d+)])?").matcher(text).results().flatMap(found -> IntStream.rangeClosed(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2) == null ? found.group(1) : found.group(2)))
                .boxed()).distinct();
    }

    private static Stream<List<Object>> random(int cases) {
        Random random = new Random(110);
        return IntStream.range(0, cases).mapToObj(i -> i % 2 == 0 ? RandomAnswers.of(random)
                : Cases.sore(RandomAnswers.of(random), Quality.DULL));
    }

    private static String answer(List<Object> facts, Trail trail) {
        return Reading.text(RULES.assess(facts), trail);
    }
}

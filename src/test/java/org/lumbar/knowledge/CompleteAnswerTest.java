package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.RandomAnswers;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Contradiction;
import org.lumbar.findings.Question;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** Whatever anyone answers, the text of the answer is complete and says nothing twice. */
class CompleteAnswerTest {

    private static final CompiledRules RULES = CompiledRules.packaged();

    @Test
    void an_answer_is_complete_and_says_nothing_twice() {
        assertThat(cases(150)).allSatisfy(CompleteAnswerTest::isComplete);
    }

    @Tag("slow")
    @Test
    void thousands_of_answers_are_complete_and_say_nothing_twice() {
        assertThat(cases(10_000)).allSatisfy(CompleteAnswerTest::isComplete);
    }

    private static void isComplete(List<Object> facts) {
        DecidedCase assessment = RULES.assess(facts);
        String answer = Reading.text(assessment);
        List<String> lines = Arrays.stream(answer.split("\nWhy\n")[0].split("\n {2}- |\n\n")).skip(1)
                .map(line -> line.split("\n {6}\\S")[0].replaceAll("\\s+", " ").replaceAll("([ –]\\[\\d+])+$", "")).toList();
        assertThat(lines).as(answer).doesNotHaveDuplicates();
        assertThat(answer).doesNotContain("{", "'not known'");
        assertThat(assessment.findings(Contradiction.class)).allSatisfy(contradiction ->
                assertThat(assessment.proof().basis(contradiction)).as("both sides of " + contradiction).hasSizeGreaterThan(1));
        assertThat(answer.split("\n {6}You answered \\S+: ").length - 1)
                .isEqualTo(assessment.findings(Contradiction.class).size());
        int more = Pattern.compile("\n  - and (\\d+) more about ").matcher(answer).results()
                .mapToInt(found -> Integer.parseInt(found.group(1))).sum();
        assertThat(questions(answer)).as(answer).hasSize(assessment.findings(Question.class).size() - more)
                .allSatisfy(question -> assertThat(question).as("the answers to a question and why it is asked")
                        .matches("[A-Z].*[?).]( \\[\\d+])+ [a-z]+\\.[a-z-]+: [a-z0-9, -]+\\.( \\[\\d+] .*|$)"));
        if (answer.contains("It is not clear from your answers")) {
            assertThat(answer).as("why it is not clear").containsPattern("\n {6}\\[\\d+] You (say|report|have not|feel it)|"
                    + "\n {6}\\[\\d+] Two of your answers");
        }
    }

    private static Stream<String> questions(String answer) {
        String asked = answer.split("\nWhy\n")[0].replaceFirst("(?s)^.*?(\nWhat would help to know\n|$)", "");
        return Arrays.stream(asked.split("\n?  - ")).skip(1).map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.matches("and \\d+ more about .*|.* is assumed\\.( \\[\\d+])+"));
    }

    private static Stream<List<Object>> cases(int cases) {
        Random random = new Random(12);
        return IntStream.range(0, cases).mapToObj(i -> i % 3 > 0 ? RandomAnswers.of(random)
                : Cases.sore(RandomAnswers.of(random), i % 2 == 0 ? Quality.DULL : Quality.MILD_BURN));
    }
}

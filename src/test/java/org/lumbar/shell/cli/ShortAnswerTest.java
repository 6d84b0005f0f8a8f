package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The answers to the examples as they are printed unless more or less is asked for. */
class ShortAnswerTest {

    private static final Pattern REFERENCE = Pattern.compile("\\[(\\d+)](?:–\\[(\\d+)])?");
    private static final String LEFT = "\nReasons that --trail full adds:";
    private static final String RULE = "\n\n" + "-".repeat(80) + "\n\n";

    private static List<String> answers;

    @BeforeAll
    static void assess() {
        answers = List.of(Ran.lumbar("assess", "examples").out().split(RULE));
    }

    @Test
    void a_person_reads_an_answer_on_one_screen_or_two() {
        List<Long> lines = answers.stream().map(answer -> answer.lines().count()).sorted().toList();

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
        assertThat(lines.get(lines.size() - 1)).as("longest").isLessThanOrEqualTo(110);
    }

    @Test
    void every_line_refers_to_its_reasons_and_every_reason_is_shown_once() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(lines(answer)).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .matches("(?s).*\\[\\d+]|and \\d+ more about .*"));
            assertThat(Stream.concat(reasons(answer).keySet().stream(), left(answer).stream()).toList())
                    .containsExactlyInAnyOrderElementsOf(references(answer));
            assertThat(reasons(answer).values()).doesNotHaveDuplicates();
        });
    }

    @Test
    void nothing_is_said_twice() {
        assertThat(answers).allSatisfy(answer -> assertThat(lines(answer).stream()
                .map(line -> line.replaceAll("([ –]\\[\\d+])+$", "")).toList()).doesNotHaveDuplicates());
    }

    @Test
    void the_answer_alone_is_the_same_without_its_reasons() {
        List<String> bare = List.of(Ran.lumbar("assess", "examples", "--trail", "none").out().split(RULE));

        for (int i = 0; i < bare.size(); i++) {
            assertThat(lines(bare.get(i))).isEqualTo(lines(answers.get(i)).stream()
                    .map(line -> line.replaceAll("([ –]\\[\\d+])+$", "")).toList());
            assertThat(bare.get(i)).doesNotContainPattern(REFERENCE).doesNotContain("\nWhy\n");
        }
    }

    @Test
    void an_unclear_answer_says_why() {
        List<String> open = answers.stream().filter(answer -> answer.contains("It is not clear from your")).toList();

        assertThat(open).hasSizeGreaterThan(5).allSatisfy(answer -> assertThat(answer)
                .containsPattern("It is not clear from your answers what this is[^\\[]+\\[1]\n      \\[1] (.*\n)+?      \\[\\d+] "));
    }

    @Test
    void why_an_answer_is_unclear_is_not_repeated_in_a_line_of_its_own() {
        assertThat(answers).allSatisfy(answer -> {
            String what = answer.split("\n\n")[1];
            assertThat(lines(what)).noneMatch(line -> line.startsWith("You have not said") || line.contains("contradict"));
            assertThat(lines(what).stream().map(line -> line.replaceAll("^[^\\[]*", "").split(" {6}|$")[0]).toList())
                    .as("what the lines refer to").doesNotHaveDuplicates();
        });
    }

    @Tag("slow")
    @Test
    void lines_keep_to_the_width() {
        for (String width : List.of("40", "100")) {
            assertThat(Ran.lumbar("assess", "examples", "--width", width).out().lines()
                    .filter(line -> !line.startsWith("examples/")))
                    .hasSizeGreaterThan(1_000).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Integer.parseInt(width)));
        }
    }

    /** The lines of an answer, each in one piece. */
    private static List<String> lines(String answer) {
        return Arrays.stream(answer.split("\nWhy\n")[0].split("\n")).filter(line -> line.matches(" {2,4}\\S.*"))
                .collect(ArrayList::new, (lines, line) -> {
                    if (line.startsWith("  - ")) {
                        lines.add(line.substring(4));
                    } else {
                        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
                    }
                }, List::addAll);
    }

    private static List<String> references(String answer) {
        return REFERENCE.matcher(answer).results().flatMap(found -> IntStream.rangeClosed(Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(found.group(2) == null ? 1 : 2))).mapToObj(Integer::toString)).distinct().toList();
    }

    /** The numbers of the reasons that a long answer leaves to the full trail, with the statements they rest on. */
    private static List<String> left(String answer) {
        int left = answer.indexOf(LEFT);
        return left < 0 ? List.of() : Pattern.compile("\\[(\\d+)]\\s+[KC]\\d").matcher(answer.substring(left)).results()
                .map(found -> found.group(1)).toList();
    }

    /** The reasons by their numbers, wherever they are. */
    private static Map<String, String> reasons(String answer) {
        Matcher reason = Pattern.compile("(?m)(?:^ *|[.\\]] )\\[(\\d+)] ([A-Z][^\\[]*?)(?=\\s*(?:\\[|\\z))").matcher(answer.split(LEFT)[0]);
        return reason.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2).strip()));
    }
}

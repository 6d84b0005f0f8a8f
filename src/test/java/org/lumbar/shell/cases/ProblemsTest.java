package org.lumbar.shell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lumbar.shell.text.Notation;
import org.lumbar.api.Problem;

/** Every kind of mistake, with the exact words in which it is reported: {@code problems.txt}. */
class ProblemsTest {

    record Row(String name, Notation notation, String text, String reported) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_mistake_is_reported_at_its_place_with_what_to_do(Row row) {
        List<Problem> problems = Readings.problems(Readings.of(row.notation, row.text));

        assertThat(String.join("\n", problems.stream().map(ProblemsTest::reported).toList())).isEqualTo(row.reported);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_caret_is_below_the_character_at_the_position(Row row) {
        String[] lines = row.text.split("\r?\n", -1);

        for (Problem problem : Readings.problems(Readings.of(row.notation, row.text))) {
            String line = lines[problem.position().line() - 1];
            assertThat(problem.caret() > 0).isEqualTo(!problem.excerpt().isEmpty());
            if (problem.caret() > 0 && problem.position().column() <= line.length()) {
                assertThat(problem.excerpt().substring(problem.caret() - 1))
                        .startsWith(line.substring(problem.position().column() - 1,
                                Math.min(line.length(), problem.position().column() + 20))
                                .replaceAll("\\p{Cntrl}|\u0090", " "));
            }
        }
    }

    private static String reported(Problem problem) {
        String hint = problem.hint().isEmpty() ? "" : "\n    " + problem.hint();
        return "--> " + problem.position().line() + ":" + problem.position().column() + "+" + problem.width() + " "
                + problem.message() + hint;
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream in = ProblemsTest.class.getResourceAsStream("problems.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^== ")).skip(1).map(ProblemsTest::row);
        }
    }

    private static Row row(String block) {
        List<String> lines = new ArrayList<>(block.strip().lines().toList());
        String head = lines.remove(0);
        Notation notation = head.endsWith("(json)") ? Notation.JSON : Notation.YAML;
        int arrow = 0;
        while (!lines.get(arrow).startsWith("--> ")) {
            arrow++;
        }
        String text = String.join("", lines.subList(0, arrow).stream().map(line -> line + "\n").toList());
        return new Row(head, notation, text.replace('␉', '\t').replace('␍', '\r').replace('␐', '\u0090')
                .replace('⍽', '\u00a0').replace('⎀', '\ufeff'),
                String.join("\n", lines.subList(arrow, lines.size())));
    }
}

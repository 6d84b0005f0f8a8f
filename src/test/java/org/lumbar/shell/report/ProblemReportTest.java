package org.lumbar.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;

class ProblemReportTest {

    @Test
    void a_problem_shows_the_line_the_place_and_what_to_do() {
        assertThat(text(problem(new Position(3, 10), "quality: dul"), false)).isEqualTo("""
                a.yaml:3:10: error: 'dul' is not allowed here
                  quality: dul
                           ^^^
                  did you mean 'dull'?
                """);
    }

    @Test
    void a_problem_of_the_whole_text_has_neither_line_nor_mark() {
        assertThat(text(problem(Position.WHOLE, ""), false)).isEqualTo("""
                a.yaml: error: 'dul' is not allowed here
                  did you mean 'dull'?
                """);
    }

    @Test
    void the_mark_is_aligned_below_tabs() {
        assertThat(text(problem(new Position(3, 11), "quality:\t\tdul"), false)).contains("""
                  quality:  dul
                            ^^^
                """);
    }

    @Test
    void the_severity_is_emphasized_in_colour() {
        assertThat(text(problem(Position.WHOLE, ""), true)).startsWith("a.yaml: \u001b[1;31merror:\u001b[0m 'dul'");
    }

    private static Problem problem(Position at, String excerpt) {
        return new Problem("a.yaml", at, Problem.Severity.ERROR, "'dul' is not allowed here", excerpt, 3,
                "did you mean 'dull'?");
    }

    private static String text(Problem problem, boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ProblemReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), colour).add(problem);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.SafeText;

/** Problems for people: where, what, the line with the place marked, and what to do. */
public final class ProblemReport {

    private static final String SERIOUS = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream err;
    private final boolean colour;

    public ProblemReport(PrintStream err, boolean colour) {
        this.err = err;
        this.colour = colour;
    }

    public void add(List<Problem> problems) {
        problems.forEach(this::add);
    }

    public void add(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT) + ":";
        line(place(problem) + (colour ? SERIOUS + severity + PLAIN : severity) + " "
                + SafeText.of(problem.message()));
        if (!problem.excerpt().isBlank()) {
            line("  " + SafeText.of(problem.excerpt()));
            line("  " + marks(problem));
        }
        if (!problem.hint().isEmpty()) {
            line("  " + SafeText.of(problem.hint()));
        }
    }

    private static String place(Problem problem) {
        Position at = problem.position();
        String path = SafeText.of(problem.path());
        return path.isEmpty() ? "" : at.line() == 0 ? path + ": " : path + ":" + at.line() + ":" + at.column() + ": ";
    }

    private static String marks(Problem problem) {
        int before = Math.max(0, problem.caret() - 1);
        return " ".repeat(before) + "^".repeat(problem.width());
    }

    private void line(String line) {
        err.print(line + "\n");
    }
}

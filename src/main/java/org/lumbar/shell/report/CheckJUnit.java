package org.lumbar.shell.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.shell.cases.CaseResult;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.claims.GuaranteeResult;
import org.lumbar.shell.text.SafeText;

/** The check results as JUnit XML: the rules are one suite, the cases another. */
public final class CheckJUnit implements CheckReport {

    @Override
    public void write(Examination examination, PrintStream out) {
        begin(out);
        List<Problem> errors = examination.folder().remarks().stream().filter(remark -> remark.isError())
                .map(remark -> remark.problem()).toList();
        suite("rules", List.of(new CaseResult("the rules are well formed", examination.folder().path().toString(), errors)),
                out);
        suite("cases", examination.cases().results(), out);
        List<CaseResult> guarantees = Stream.concat(
                examination.proofs().guarantees().problems().stream().map(problem -> new CaseResult("the guarantees can be checked",
                        problem.path(), List.of(problem))),
                examination.proofs().guarantees().results().stream().map(one -> new CaseResult(one.guarantee().says(),
                        one.guarantee().place().path(), one.outcome() != GuaranteeResult.Outcome.BROKEN ? List.of()
                                : one.problems().stream().map(problem -> problem.saying(problem.message(), one.says())).toList())))
                .toList();
        if (!guarantees.isEmpty()) {
            suite("guarantees", guarantees, out);
        }
        out.print("</testsuites>\n");
    }

    @Override
    public void failed(String reason, PrintStream out) {
        begin(out);
        out.print("  <testsuite name=\"rules\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" time=\"0.000\">\n"
                + "    <testcase classname=\"rules\" name=\"the rules can be checked\" time=\"0.000\">\n"
                + "      <error message=\"" + escaped(reason) + "\" type=\"failed\"/>\n"
                + "    </testcase>\n  </testsuite>\n</testsuites>\n");
    }

    private static void begin(PrintStream out) {
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    }

    private static void suite(String name, List<CaseResult> results, PrintStream out) {
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        Duration time = results.stream().map(CaseResult::time).reduce(Duration.ZERO, Duration::plus);
        out.print("  <testsuite name=\"" + name + "\" tests=\"" + results.size() + "\" failures=\"" + failed
                + "\" errors=\"0\" skipped=\"0\" time=\"" + seconds(time) + "\">\n");
        for (CaseResult result : results) {
            out.print("    <testcase classname=\"" + escaped(result.source()) + "\" name=\""
                    + escaped(result.title().isEmpty() ? result.source() : result.title()) + "\" time=\""
                    + seconds(result.time()) + "\"");
            if (result.isPassed()) {
                out.print("/>\n");
            } else {
                String text = result.problems().stream().map(CheckJUnit::words).collect(Collectors.joining("\n"));
                out.print(">\n      <failure message=\"" + escaped(result.problems().get(0).message()) + "\" type=\""
                        + name + "\">" + escaped(text) + "</failure>\n    </testcase>\n");
            }
        }
        out.print("  </testsuite>\n");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    private static String words(Problem problem) {
        String place = problem.position().line() == 0 ? problem.path()
                : problem.path() + ":" + problem.position().line() + ":" + problem.position().column();
        return place + ": " + problem.message() + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
    }

    /** Escapes for XML 1.0; line breaks stay, unsafe characters are replaced. */
    private static String escaped(String text) {
        return text.lines().map(SafeText::of).collect(Collectors.joining("\n")).replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;");
    }
}

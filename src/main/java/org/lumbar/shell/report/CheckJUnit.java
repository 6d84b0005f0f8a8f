package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

import org.lumbar.api.Problem;
import org.lumbar.shell.check.CaseResult;
import org.lumbar.shell.check.Examination;

/** What there is to say of rules and their tests as JUnit XML: the rules one suite, the cases another. */
public final class CheckJUnit implements CheckReport {

    /** A report that has no settings. */
    public CheckJUnit() {
    }

    @Override
    public void write(Examination examination, PrintStream out) {
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        List<Problem> errors = examination.remarks().stream().filter(remark -> remark.isError())
                .map(remark -> remark.problem()).toList();
        suite("rules", List.of(new CaseResult("the rules are well formed", examination.folder().toString(), errors)),
                out);
        suite("cases", examination.cases(), out);
        out.print("</testsuites>\n");
    }

    private static void suite(String name, List<CaseResult> results, PrintStream out) {
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        out.print("  <testsuite name=\"" + name + "\" tests=\"" + results.size() + "\" failures=\"" + failed + "\">\n");
        for (CaseResult result : results) {
            out.print("    <testcase classname=\"" + escaped(result.source()) + "\" name=\""
                    + escaped(result.title().isEmpty() ? result.source() : result.title()) + "\"");
            if (result.isPassed()) {
                out.print("/>\n");
            } else {
                String text = result.problems().stream().map(CheckJUnit::words).collect(Collectors.joining("\n"));
                out.print(">\n      <failure message=\"" + escaped(result.problems().get(0).message()) + "\">"
                        + escaped(text) + "</failure>\n    </testcase>\n");
            }
        }
        out.print("  </testsuite>\n");
    }

    private static String words(Problem problem) {
        String place = problem.position().line() == 0 ? problem.path()
                : problem.path() + ":" + problem.position().line() + ":" + problem.position().column();
        return place + ": " + problem.message() + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
    }
}

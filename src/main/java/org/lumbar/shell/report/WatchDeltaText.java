package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Problem;
import org.lumbar.shell.check.CaseResult;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.drl.Remark;

/** What changed from one check to the next. */
public final class WatchDeltaText {

    private final boolean colour;

    public WatchDeltaText(boolean colour) {
        this.colour = colour;
    }

    /** Writes new remarks and those that were fixed. */
    public void remarks(List<Remark> before, List<Remark> now, PrintStream out) {
        Set<String> known = before.stream().map(WatchDeltaText::key).collect(Collectors.toSet());
        Set<String> still = now.stream().map(WatchDeltaText::key).collect(Collectors.toSet());
        new CheckText(colour, false).remarks(now.stream().filter(remark -> !known.contains(key(remark))).toList(), out);
        before.stream().filter(remark -> !still.contains(key(remark))).forEach(remark -> out.print(
                "fixed: " + Page.clean(remark.problem().path()) + ": " + Page.clean(remark.problem().message())
                        + "\n"));
    }

    /** Writes which cases fail now and which pass again, and a summary. */
    public void cases(Examination before, Examination now, PrintStream out) {
        new CheckText(colour, false)
                .cases(now.cases().stream().filter(one -> !before.cases().contains(one)).toList(), out);
        Set<String> failed = before.cases().stream().filter(one -> !one.isPassed()).map(CaseResult::source)
                .collect(Collectors.toSet());
        now.cases().stream().filter(CaseResult::isPassed).filter(one -> failed.contains(one.source()))
                .forEach(one -> out.print("passes again: " + Page.clean(one.source()) + "\n"));
        out.print(now.isWell() ? "all is well: " + CheckText.count(now.cases().size(), "case") + " passed\n"
                : CheckText.count(now.count(Problem.Severity.ERROR), "error") + ", "
                        + CheckText.count(now.failed(), "case") + " failed\n");
    }

    /** Ignores line numbers, so that a remark stays the same if lines are added above it. */
    private static String key(Remark remark) {
        return remark.fault() + remark.rule() + remark.problem().path() + remark.problem().message()
                + remark.problem().excerpt();
    }
}

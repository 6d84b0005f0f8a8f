package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.shell.cases.CaseResult;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.claims.GuaranteeCheck;
import org.lumbar.shell.claims.GuaranteeResult;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.text.SafeText;

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
                "fixed: " + SafeText.of(remark.problem().path()) + ": " + SafeText.of(remark.problem().message())
                        + "\n"));
    }

    /** Writes which cases fail now and which pass again, and a summary. */
    public void cases(Examination before, Examination now, PrintStream out) {
        new CheckText(colour, false)
                .cases(now.cases().results().stream().filter(one -> !before.cases().results().contains(one)).toList(), out);
        Set<String> failed = before.cases().results().stream().filter(one -> !one.isPassed()).map(CaseResult::source)
                .collect(Collectors.toSet());
        now.cases().results().stream().filter(CaseResult::isPassed).filter(one -> failed.contains(one.source()))
                .forEach(one -> out.print("passes again: " + SafeText.of(one.source()) + "\n"));
        out.print(now.isPassed() ? CheckText.count(now.cases().results().size(), "case") + " passed\n"
                : CheckText.count(now.folder().count(Problem.Severity.ERROR), "error") + ", "
                        + CheckText.count(now.cases().failed(), "case") + " failed\n");
    }

    /** Writes which guarantees are broken now and which hold again, and whether all is well. */
    public void guarantees(Examination before, Examination now, PrintStream out) {
        Set<String> broken = broken(before).map(one -> one.guarantee().says()).collect(Collectors.toSet());
        GuaranteeCheck.Guarantees all = now.proofs().guarantees();
        new CheckText(colour, false).guarantees(new GuaranteeCheck.Guarantees(broken(now)
                .filter(one -> !broken.contains(one.guarantee().says())).toList(), all.problems()), out);
        all.results().stream().filter(one -> one.outcome() == GuaranteeResult.Outcome.PROVED)
                .map(one -> one.guarantee().says()).filter(broken::contains)
                .forEach(says -> out.print("holds again: " + SafeText.of(says) + "\n"));
        if (now.isPassed()) {
            out.print("all is well\n");
        } else if (!all.isPassed()) {
            out.print(CheckText.count(broken(now).count(), "guarantee") + " broken\n");
        }
    }

    private static Stream<GuaranteeResult> broken(Examination examination) {
        return examination.proofs().guarantees().results().stream().filter(one -> one.outcome() == GuaranteeResult.Outcome.BROKEN);
    }

    /** Identifies a remark without its line number, so that it stays the same if lines are added above it. */
    private static String key(Remark remark) {
        return remark.fault() + remark.rule() + remark.problem().path() + remark.problem().message()
                + remark.problem().excerpt();
    }
}

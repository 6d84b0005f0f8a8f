package org.lumbar.report;

import java.io.PrintStream;
import java.util.List;

import org.lumbar.source.Problem;
import org.lumbar.workbench.CaseResult;
import org.lumbar.workbench.Examination;
import org.lumbar.workbench.drl.Remark;

/** What has changed from one examination to the next. */
public final class ChangeText {

    private final boolean colour;

    /** @param colour whether emphasis is shown by the control sequences of a terminal */
    public ChangeText(boolean colour) {
        this.colour = colour;
    }

    /** Writes what is new, what is repaired, and how things stand. */
    public void write(Examination before, Examination now, PrintStream out) {
        CheckText text = new CheckText(colour, false);
        List<String> known = before.remarks().stream().map(ChangeText::key).toList();
        text.remarks(now.remarks().stream().filter(remark -> !known.contains(key(remark))).toList(), out);
        List<String> still = now.remarks().stream().map(ChangeText::key).toList();
        before.remarks().stream().filter(remark -> !still.contains(key(remark)))
                .forEach(remark -> out.print("repaired: " + place(remark.problem()) + "\n"));
        text.cases(now.cases().stream().filter(one -> !before.cases().contains(one)).toList(), out);
        now.cases().stream().filter(CaseResult::isPassed)
                .filter(one -> before.cases().stream().anyMatch(old -> old.source().equals(one.source()) && !old.isPassed()))
                .forEach(one -> out.print("passes again: " + Page.clean(one.source()) + "\n"));
        out.print(now.isWell() ? "all is well: " + now.cases().size() + " cases passed\n"
                : now.count(Problem.Severity.ERROR) + " errors, " + now.failed() + " cases failed\n");
    }

    /** A remark is the same after lines were added above it. */
    private static String key(Remark remark) {
        return remark.fault() + remark.rule() + remark.problem().path() + remark.problem().message()
                + remark.problem().excerpt();
    }

    private static String place(Problem problem) {
        return Page.clean(problem.path()) + ": " + Page.clean(problem.message());
    }
}

package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

import org.lumbar.shell.cases.AnswerChanges;
import org.lumbar.shell.text.SafeText;

/** How an edit of the rules changes the answers to the examples, for people. */
final class AnswerChangesText {

    private static final int NAMED = 3;

    private final boolean colour;

    AnswerChangesText(boolean colour) {
        this.colour = colour;
    }

    /** Writes the changes that affect most cases first. */
    void write(AnswerChanges changes, PrintStream out) {
        new ProblemReport(out, colour).add(changes.problems());
        out.print("against " + SafeText.of(changes.against()) + ": "
                + (changes.changed() == 0 ? "the same conclusions in " + (changes.cases() == 1 ? "the one case"
                        : "all " + changes.cases() + " cases")
                        : changes.changed() + " of " + CheckText.count(changes.cases(), "case")
                                + (changes.cases() == 1 ? " changes" : " change"))
                + "\n");
        if (!changes.leftOut().isEmpty()) {
            out.print("the earlier rules left out answers that they do not know: " + changes.leftOut().stream()
                    .map(one -> SafeText.of(one.answer()) + " (" + CheckText.count(one.cases().size(), "case") + ")")
                    .collect(Collectors.joining(", ")) + "\n");
        }
        for (AnswerChanges.Group group : changes.groups()) {
            out.print("\n" + cases(group.cases()) + "\n");
            group.goes().forEach(one -> out.print("  - " + conclusion(one) + "\n"));
            group.appears().forEach(one -> out.print("  + " + conclusion(one) + "\n"));
        }
        if (!changes.reworded().isEmpty()) {
            out.print("\nworded differently\n");
        }
        for (AnswerChanges.Reworded one : changes.reworded()) {
            out.print("  " + one.name() + "\n    - " + SafeText.of(one.before()) + "\n    + " + SafeText.of(one.now())
                    + "\n");
        }
        out.print("\n");
    }

    private static String cases(List<String> cases) {
        String named = SafeText.of(String.join(", ", cases.subList(0, Math.min(NAMED, cases.size()))));
        return cases.size() == 1 ? named
                : cases.size() + " cases: " + named
                        + (cases.size() > NAMED ? " and " + (cases.size() - NAMED) + " more" : "");
    }

    private static String conclusion(AnswerChanges.Conclusion one) {
        return one.name() + ": " + SafeText.of(one.says());
    }
}

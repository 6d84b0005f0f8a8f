package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.shell.claims.RuleBaseDiff;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.SafeText;

/** What two rule bases decide differently, as text or JSON. */
public final class RuleBaseDiffReport {

    private RuleBaseDiffReport() {
    }

    public static void text(String before, String after, RuleBaseDiff diff, boolean colour, PrintStream out) {
        new ProblemReport(out, colour).add(diff.undecided());
        if (diff.isSame() && diff.codes().isEmpty()) {
            out.print("the same for every possible case; this is proved\n");
            return;
        }
        section("questions and answers", diff.questions(), out);
        section("conclusions that only one of them can draw", diff.codes(), out);
        for (RuleBaseDiff.Difference difference : diff.differences()) {
            out.print("\n" + SafeText.of(difference.conclusion()) + ": " + SafeText.of(difference.says()) + "\n");
            difference.gained().ifPresent(witness -> witness("  + now also with", witness, before, after, out));
            difference.lost().ifPresent(witness -> witness("  - no longer with", witness, before, after, out));
        }
        if (diff.differences().isEmpty() && diff.undecided().isEmpty()) {
            out.print("\nthe same for every case that both accept; this is proved\n");
        } else if (!diff.differences().isEmpty()) {
            int count = diff.differences().size();
            out.print("\n" + count + (count == 1 ? " conclusion is" : " conclusions are")
                    + " drawn for different cases than before" + (diff.undecided().isEmpty()
                            ? "; all others for the same cases" + (diff.questions().isEmpty() ? "" : ", among those that both accept")
                                    + "; this is proved" : "") + "\n");
        }
    }

    private static void section(String title, List<String> lines, PrintStream out) {
        if (!lines.isEmpty()) {
            out.print(title + "\n");
            lines.forEach(line -> out.print("  " + SafeText.of(line) + "\n"));
        }
    }

    private static void witness(String head, RuleBaseDiff.Witness witness, String before, String after, PrintStream out) {
        out.print(head + " " + (witness.answers().isEmpty() ? "no answers at all"
                : SafeText.of(String.join(", ", witness.answers()))) + "\n"
                + "      " + SafeText.of(before) + ": " + SafeText.of(witness.before()) + "\n"
                + "      " + SafeText.of(after) + ": " + SafeText.of(witness.after()) + "\n");
    }

    public static void json(String before, String after, RuleBaseDiff diff, PrintStream out) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("before", before);
        map.put("after", after);
        map.put("same", diff.isSame() && diff.codes().isEmpty());
        map.put("questions", diff.questions());
        map.put("conclusions", diff.codes());
        map.put("differences", diff.differences().stream().map(RuleBaseDiffReport::difference).toList());
        map.put("undecided", diff.undecided().stream().map(ResultParts::problem).toList());
        JsonText.document(out, map, true);
    }

    private static Map<String, Object> difference(RuleBaseDiff.Difference difference) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("conclusion", difference.conclusion());
        map.put("says", difference.says());
        put(map, "gained", difference.gained());
        put(map, "lost", difference.lost());
        return map;
    }

    private static void put(Map<String, Object> map, String name, Optional<RuleBaseDiff.Witness> witness) {
        witness.ifPresent(one -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("case", one.answers());
            shown.put("before", one.before());
            shown.put("after", one.after());
            map.put(name, shown);
        });
    }
}

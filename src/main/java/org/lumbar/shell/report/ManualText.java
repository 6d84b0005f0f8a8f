package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.Statement;
import org.lumbar.shell.check.Manual;
import org.lumbar.shell.drl.LifeCycle;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.SafeText;

/** The rules as a list, as JSON, or as a document in the order of the sources. */
public final class ManualText {

    private ManualText() {
    }

    public static void list(Manual manual, PrintStream out) {
        for (Manual.Entry entry : all(manual)) {
            out.print(SafeText.of(entry.rule().name()) + "\n");
            out.print("  " + String.join(", ", entry.rule().sources()) + "  " + entry.rule().file() + ":"
                    + entry.rule().line() + "\n");
            entry.needs().forEach(need -> out.print("  needs      " + SafeText.of(need) + "\n"));
            out.print("  concludes  " + SafeText.of(entry.concludes()) + "\n");
            entry.cases().ifPresent(cases -> out.print("  exercised  " + exercised(cases) + "\n"));
            if (!entry.life().says().isEmpty()) {
                out.print("  status     " + SafeText.of(entry.life().says()) + "\n");
            }
        }
        out.print(CheckText.count(manual.entries().size(), "rule") + (manual.aside().isEmpty() ? "\n"
                : ", " + manual.aside().size() + " not in use\n"));
    }

    private static List<Manual.Entry> all(Manual manual) {
        return Stream.concat(manual.entries().stream(), manual.aside().stream()).toList();
    }

    private static boolean isUsed(Manual.Entry entry) {
        return entry.life().status() == LifeCycle.Status.IN_USE;
    }

    private static String exercised(List<String> cases) {
        return cases.isEmpty() ? "by no case" : "by " + cases.size() + (cases.size() == 1 ? " case, " : " cases, such as ")
                + SafeText.of(cases.get(0));
    }

    /** Writes one array, or one object per line. */
    public static void json(Manual manual, JsonReport.Framing framing, PrintStream out) {
        List<Object> rules = new ArrayList<>();
        for (Manual.Entry entry : all(manual)) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("rule", entry.rule().name());
            map.put("file", entry.rule().file());
            map.put("line", entry.rule().line());
            map.put("sources", entry.rule().sources());
            map.put("because", entry.rule().because());
            map.put("needs", entry.needs());
            map.put("concludes", entry.concludes());
            entry.cases().ifPresent(cases -> map.put("cases", cases));
            LifeCycle life = entry.life();
            map.put("status", life.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (life.status() == LifeCycle.Status.RETIRED) {
                map.put("since", life.since().map(Object::toString).orElse(""));
                map.put("why", life.why());
            }
            life.reviewed().ifPresent(date -> map.put("reviewed", date.toString()));
            if (!life.by().isEmpty()) {
                map.put("reviewedBy", life.by());
            }
            rules.add(map);
        }
        boolean document = framing == JsonReport.Framing.DOCUMENT;
        for (Object value : document ? List.<Object>of(rules) : rules) {
            JsonText.document(out, value, document);
        }
    }

    /** Writes the rules by statement, including statements without a rule. */
    public static void markdown(Manual manual, PrintStream out) {
        out.print("# The rules, statement by statement\n\nGenerated from the rules by `lumbar rules --markdown`; do not edit.\n");
        String heading = "";
        for (Statement statement : manual.statements()) {
            String section = statement.where().replaceFirst(", paragraph.*", "");
            if (!section.equals(heading)) {
                heading = section;
                out.print("\n## " + heading + "\n");
            }
            out.print("\n**" + statement.id() + "** (" + statement.where() + "): " + SafeText.of(statement.says().strip()) + "\n\n");
            List<Manual.Entry> implementing = manual.implementing(statement);
            if (implementing.isEmpty()) {
                out.print("- *No rule:* " + SafeText.of(statement.whyNoRule()) + "\n");
            }
            implementing.forEach(entry -> rule(entry, out));
            manual.notInUse(statement).forEach(entry -> rule(entry, out));
        }
    }

    private static void rule(Manual.Entry entry, PrintStream out) {
        out.print("- " + SafeText.of(entry.rule().name()) + " (`" + entry.rule().file() + ":" + entry.rule().line() + "`)  \n");
        String needs = entry.needs().isEmpty() ? "always" : "`" + SafeText.of(String.join("`, `", entry.needs())) + "`";
        out.print("  " + needs + " → `" + SafeText.of(entry.concludes()) + "`" + (isUsed(entry) ? entry.cases().map(cases -> "; " + exercised(cases)).orElse("")
                : "; not in use")
                + (entry.life().says().isEmpty() ? "" : "; *" + SafeText.of(entry.life().says()) + "*") + "\n");
    }
}

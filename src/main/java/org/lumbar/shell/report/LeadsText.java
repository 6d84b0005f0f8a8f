package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.lumbar.shell.lint.Leads.Lead;
import org.lumbar.shell.text.SafeText;

/** The graph of which findings lead to which; a dashed arrow means that the finding must be absent. */
public final class LeadsText {

    private LeadsText() {
    }

    public static void dot(Set<Lead> leads, PrintStream out) {
        out.print("digraph findings {\n  rankdir=LR;\n  node [shape=box];\n");
        for (Lead lead : leads) {
            out.print("  " + quoted(lead.from()) + " -> " + quoted(lead.to()) + (lead.absent() ? " [style=dashed]" : "")
                    + ";\n");
        }
        out.print("}\n");
    }

    private static String quoted(String name) {
        return "\"" + SafeText.of(name).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    public static void mermaid(Set<Lead> leads, PrintStream out) {
        out.print("flowchart LR\n");
        Map<String, String> ids = new LinkedHashMap<>();
        leads.forEach(lead -> {
            ids.computeIfAbsent(lead.from(), name -> "f" + (ids.size() + 1));
            ids.computeIfAbsent(lead.to(), name -> "f" + (ids.size() + 1));
        });
        ids.forEach((name, id) -> out.print("    " + id + "[\"" + MermaidText.escaped(SafeText.of(name)) + "\"]\n"));
        leads.forEach(lead -> out.print("    " + ids.get(lead.from()) + (lead.absent() ? " -.-> " : " --> ")
                + ids.get(lead.to()) + "\n"));
    }
}

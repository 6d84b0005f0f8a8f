package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.api.ProofTree;
import org.lumbar.shell.text.SafeText;
import org.lumbar.shell.vocabulary.Rulebook;

/** A proof as a Graphviz or Mermaid graph, with the answers at the bottom and the conclusions on top. */
final class ProofGraph {

    private static final int LINE = 40;

    private final Rulebook rulebook;
    private final ProofNodes nodes;
    private final List<String> lines = new ArrayList<>();
    private int others;

    private ProofGraph(Rulebook rulebook, ProofNodes nodes) {
        this.rulebook = rulebook;
        this.nodes = nodes;
    }

    static String dot(Rulebook rulebook, List<ProofTree> proofs, int depth) {
        return new ProofGraph(rulebook, new ProofNodes(proofs, depth)).write(new Dot());
    }

    static String mermaid(Rulebook rulebook, List<ProofTree> proofs, int depth) {
        return new ProofGraph(rulebook, new ProofNodes(proofs, depth)).write(new Mermaid());
    }

    private String write(Language language) {
        nodes.all().forEach((id, tree) -> {
            boolean answer = tree.isAnswer();
            lines.add(language.node(id, answer ? Names.fact(rulebook, tree.subject())
                    : Names.says(rulebook, tree.subject()), answer ? Shape.ANSWER : Shape.FINDING));
            if (nodes.isOpen(tree)) {
                tree.supports().forEach(support -> support(language, id, support));
            }
        });
        return language.whole(lines);
    }

    private void support(Language language, String finding, ProofTree.Support support) {
        String rule = "r" + ++others;
        String reason = Names.reason(support.step());
        lines.add(language.node(rule, reason.isEmpty() ? support.step().rule().name() : reason, Shape.RULE));
        lines.add(language.edge(rule, finding, false));
        support.premises().forEach(premise -> lines.add(language.edge(nodes.id(premise), rule, false)));
        for (ProofTree.Absent absent : support.absences()) {
            String id = "r" + ++others;
            lines.add(language.node(id, absent.words(), Shape.ABSENT));
            lines.add(language.edge(id, rule, true));
        }
    }

    private enum Shape { ANSWER, FINDING, RULE, ABSENT }

    private sealed interface Language {
        String node(String id, String label, Shape shape);

        String edge(String from, String to, boolean dashed);

        String whole(List<String> lines);
    }

    private record Dot() implements Language {
        @Override
        public String node(String id, String label, Shape shape) {
            String style = switch (shape) {
                case ANSWER -> "shape=ellipse";
                case FINDING -> "shape=box, style=bold";
                case RULE -> "shape=plain, fontsize=11";
                case ABSENT -> "shape=box, style=dashed";
            };
            String text = wrapped(label).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            return "  " + id + " [label=\"" + text + "\", " + style + "];";
        }

        @Override
        public String edge(String from, String to, boolean dashed) {
            return "  " + from + " -> " + to + (dashed ? " [style=dashed];" : ";");
        }

        @Override
        public String whole(List<String> lines) {
            return "digraph proof {\n  rankdir=BT;\n" + String.join("\n", lines) + "\n}\n";
        }
    }

    private record Mermaid() implements Language {
        @Override
        public String node(String id, String label, Shape shape) {
            String text = "\"" + MermaidText.escaped(wrapped(label)).replace("\n", "<br/>") + "\"";
            return "  " + id + switch (shape) {
                case ANSWER -> "([" + text + "])";
                case FINDING -> "[" + text + "]";
                case RULE -> ">" + text + "]";
                case ABSENT -> "[/" + text + "/]";
            };
        }

        @Override
        public String edge(String from, String to, boolean dashed) {
            return "  " + from + (dashed ? " -.-> " : " --> ") + to;
        }

        @Override
        public String whole(List<String> lines) {
            return "flowchart BT\n" + String.join("\n", lines) + "\n";
        }
    }

    private static String wrapped(String label) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String word : SafeText.of(label).strip().split(" +")) {
            boolean full = length > 0 && length + 1 + word.length() > LINE;
            text.append(length == 0 ? "" : full ? "\n" : " ").append(word);
            length = full ? word.length() : length + 1 + word.length();
        }
        return text.toString();
    }
}

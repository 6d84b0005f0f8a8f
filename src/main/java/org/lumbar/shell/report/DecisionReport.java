package org.lumbar.shell.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lumbar.api.Trail;
import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.DecisionTree.Branch;
import org.lumbar.shell.logic.DecisionTree.Cell;
import org.lumbar.shell.logic.DecisionTree.Question;
import org.lumbar.shell.report.DecisionKey.Entry;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.SafeText;
import org.lumbar.shell.vocabulary.Rulebook;

/** Exactly when something is concluded: as conditions if they are few, else as a sequence of questions. */
public record DecisionReport(String name, List<String> says, DecisionTree tree, Rulebook rulebook) {

    private static final int MOST_LINES = 24;
    private static final int MOST_WAYS = 200;

    public void text(PrintStream out, Style style) {
        TextPage page = new TextPage(out, style);
        says.forEach(page::strong);
        page.paragraph("", "", "[" + name + "]");
        page.blank();
        conditions(page);
    }

    /** {@return only the conditions, as text} */
    public String conditions(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        conditions(new TextPage(new PrintStream(out, true, StandardCharsets.UTF_8), new Style(width, false, Trail.NONE)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void conditions(TextPage page) {
        Optional<List<List<List<Cell>>>> factors = tree.ways(MOST_WAYS).map(Factors::of)
                .filter(found -> found.stream().flatMap(List::stream).mapToInt(List::size).sum() <= MOST_LINES);
        if (tree.root() < 0) {
            page.paragraph("", "", tree.root() == DecisionTree.SO ? "In every possible case." : "In no possible case.");
        } else if (factors.isPresent()) {
            page.paragraph("", "", factors.get().size() == 1 ? "If and only if:" : "If and only if all of these hold:");
            factors.get().forEach(factor -> factor(page, factor));
        } else {
            key(page);
        }
    }

    private void factor(TextPage page, List<List<Cell>> ways) {
        List<Map<String, List<Cell>>> byQuestion = ways.stream().map(Factors::byQuestion).toList();
        List<String> keys = byQuestion.stream().flatMap(way -> way.keySet().stream()).distinct().toList();
        if (keys.size() == 1 && byQuestion.stream().noneMatch(Map::isEmpty)) {
            page.paragraph("  - ", "    ", words().brief(ways.get(0).get(0).question()) + " " + byQuestion.stream()
                    .map(way -> words().answers(way.get(keys.get(0)))).distinct().collect(Collectors.joining("; or ")));
            return;
        }
        page.paragraph("  - ", "    ", "one of these:");
        byQuestion.forEach(way -> {
            String mark = "    - ";
            for (List<Cell> cells : way.values()) {
                page.paragraph(mark, "      ", words().brief(cells.get(0).question()) + " " + words().answers(cells));
                mark = "      and ";
            }
        });
    }

    private void key(TextPage page) {
        DecisionKey all = DecisionKey.of(tree, words());
        List<Entry> exclusions = all.exclusions().entries();
        if (!exclusions.isEmpty()) {
            page.paragraph("", "", "Not if any of these applies:");
            exclusions.forEach(entry -> page.paragraph("  - ", "    ", entry.question() + " " + entry.leads().get(0).answers()));
        }
        new DecisionKeyText(page, new DecisionKey(all.entries().subList(exclusions.size(), all.entries().size())))
                .write(exclusions.isEmpty() ? "Start" : "If none does, start");
    }

    private DecisionWords words() {
        return new DecisionWords(rulebook.vocabulary());
    }

    public void mermaid(PrintStream out) {
        DecisionKey key = DecisionKey.of(tree, words());
        out.print("flowchart TD\n    so([\"" + escaped(name) + "\"])\n    not([\"not " + escaped(name) + "\"])\n");
        key.entries().forEach(entry -> out.print("    " + id(entry.at(), key) + "[\"" + escaped(entry.question()) + "\"]\n"));
        if (tree.root() < 0) {
            out.print("    start[\"every case\"] --> " + id(tree.root(), key) + "\n");
        }
        key.entries().forEach(entry -> entry.leads().forEach(lead -> out.print("    " + id(entry.at(), key) + " -->|\""
                + escaped(lead.answers().isEmpty() ? "otherwise" : lead.answers()) + "\"| " + id(lead.to(), key) + "\n")));
    }

    private static String id(int at, DecisionKey key) {
        return at == DecisionTree.SO ? "so" : at == DecisionTree.NOT_SO ? "not" : "q" + key.number(at);
    }

    private static String escaped(String text) {
        return MermaidText.escaped(SafeText.of(text));
    }

    public void json(PrintStream out) {
        List<Integer> order = tree.inOrder();
        Map<String, Object> map = JsonText.object("conclusion", name, "text", says, "rules",
                JsonText.object("version", rulebook.version(), "fingerprint", rulebook.fingerprint()),
                "start", target(tree.root(), order), "questions", order.stream().map(at -> question(at, order)).toList());
        tree.ways(MOST_WAYS).ifPresent(ways -> map.put("ways", ways.stream().map(way -> way.stream().map(cell -> {
            Map<String, Object> condition = asked(cell.question());
            condition.putAll(answered(cell.branch()));
            return condition;
        }).toList()).toList()));
        JsonText.document(out, map, true);
    }

    private Map<String, Object> question(int at, List<Integer> order) {
        Question question = tree.questions().get(at);
        Map<String, Object> map = JsonText.object("question", target(at, order));
        map.putAll(asked(question));
        map.put("text", words().text(question));
        map.put("answers", question.branches().stream().map(branch -> {
            Map<String, Object> answer = answered(branch);
            answer.put("next", target(branch.next(), order));
            return answer;
        }).toList());
        return map;
    }

    /** For a list, the question is whether one word is among the answers. */
    private static Map<String, Object> asked(Question question) {
        Map<String, Object> asked = JsonText.object("about", question.key());
        question.word().ifPresent(word -> asked.put("includes", word));
        return asked;
    }

    private static Map<String, Object> answered(Branch branch) {
        return JsonText.object("answers", branch.answers(), "unanswered", branch.unanswered());
    }

    /** The number of the next question, or the decision as true or false. */
    private static Object target(int at, List<Integer> order) {
        return at < 0 ? (Object) (at == DecisionTree.SO) : (Object) (order.indexOf(at) + 1);
    }
}

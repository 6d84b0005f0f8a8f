package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.lumbar.api.Proof;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.api.Step;
import org.lumbar.shell.page.ProofPicture.Box;
import org.lumbar.shell.page.ProofPicture.Head;
import org.lumbar.shell.report.Names;

/**
 * Draws the proof of one finding in columns: each finding is in the column after its last premise. All supports of the
 * finding itself are drawn, but only one of each finding before it, so that the picture is nearly a tree.
 */
final class ProofDrawing {

    private static final int WIDTH = 206;
    private static final int GAP = 44;
    private static final int MARGIN = 10;
    private static final int TOP = 30;
    private static final int LINE = 19;
    private static final int PADDING = 9;
    private static final int BETWEEN = 12;
    private static final int LETTERS = 23;
    /** Fewer, as the letters of the conclusion are bold. */
    private static final int BOLD_LETTERS = 18;

    /** The most boxes that a readable picture can have. */
    private static final int MAX = 24;

    private final Rulebook rulebook;
    private final Proof proof;
    private final Object end;
    private final String label;
    private final AnswerWords answers;
    private final Map<Object, Set<Object>> premises = new LinkedHashMap<>();
    private final Map<Object, Integer> columns = new LinkedHashMap<>();
    private final Map<Object, Integer> tops = new LinkedHashMap<>();
    private final Map<Integer, Integer> ends = new TreeMap<>();
    private int columnCount;

    private ProofDrawing(Rulebook rulebook, Proof proof, Object end, String label) {
        this.rulebook = rulebook;
        this.proof = proof;
        this.end = end;
        this.label = label;
        this.answers = new AnswerWords(rulebook);
    }

    /**
     * The drawing; empty if it would have too few boxes or too many.
     *
     * @param label the text of the last box
     */
    static Optional<ProofPicture> of(Rulebook rulebook, Proof proof, Object finding, String label, boolean bad) {
        ProofDrawing drawing = new ProofDrawing(rulebook, proof, finding, label);
        drawing.follow(finding, proof.supports(finding));
        int boxes = drawing.premises.size();
        return boxes < 2 || boxes > MAX ? Optional.empty() : Optional.of(drawing.draw(bad));
    }

    private void follow(Object finding, List<Step> supports) {
        Set<Object> from = new LinkedHashSet<>();
        supports.forEach(step -> from.addAll(step.given()));
        premises.put(finding, from);
        for (Object premise : from) {
            if (!premises.containsKey(premise)) {
                follow(premise, proof.supports(premise).stream().limit(1).toList());
            }
        }
    }

    private ProofPicture draw(boolean bad) {
        columnCount = column(end) + 1;
        place(end, new HashSet<>());
        Map<Object, Box> boxes = new LinkedHashMap<>();
        premises.keySet().forEach(node -> boxes.put(node, box(node, node.equals(end) ? bad ? "end bad" : "end" : kind(node))));
        List<String> arrows = new ArrayList<>();
        premises.forEach((node, from) -> from.forEach(premise -> arrows.add(arrow(boxes.get(premise), boxes.get(node)))));
        int height = boxes.values().stream().mapToInt(box -> box.y() + box.height()).max().orElse(TOP) + MARGIN;
        int width = 2 * MARGIN + columnCount * WIDTH + (columnCount - 1) * GAP;
        return new ProofPicture(Names.says(rulebook, end), width, height, List.copyOf(boxes.values()), arrows, heads());
    }

    private int column(Object node) {
        Integer known = columns.get(node);
        if (known == null) {
            known = premises.get(node).stream().mapToInt(premise -> column(premise) + 1).max().orElse(0);
            columns.put(node, known);
        }
        return known;
    }

    /** Places the premises first, one below the other, and then the finding next to the middle of them. */
    private void place(Object node, Set<Object> placed) {
        if (!placed.add(node)) {
            return;
        }
        List<Object> own = premises.get(node).stream().filter(premise -> !placed.contains(premise)).toList();
        own.forEach(premise -> place(premise, placed));
        int height = height(node);
        int wanted = own.isEmpty() ? bottom(node) : middle(own) - height / 2;
        int top = Math.max(wanted, ends.getOrDefault(columns.get(node), TOP));
        tops.put(node, top);
        ends.merge(columns.get(node), top + height + BETWEEN, Math::max);
    }

    /** Below everything in its column or further right, so that its arrow meets no box. */
    private int bottom(Object node) {
        return ends.entrySet().stream().filter(end -> end.getKey() >= columns.get(node))
                .mapToInt(Map.Entry::getValue).max().orElse(TOP);
    }

    private int middle(List<Object> nodes) {
        Object first = nodes.get(0);
        Object last = nodes.get(nodes.size() - 1);
        return (tops.get(first) + tops.get(last) + height(last)) / 2;
    }

    private Box box(Object node, String kind) {
        return new Box(kind, MARGIN + columns.get(node) * (WIDTH + GAP), tops.get(node), WIDTH, height(node), lines(node));
    }

    private String kind(Object node) {
        return premises.get(node).isEmpty() && !proof.supports(node).isEmpty() ? "assumed" : "";
    }

    private static String arrow(Box from, Box to) {
        int x1 = from.x() + from.width();
        int x2 = to.x() - 2;
        int bend = to.x() - GAP / 2;
        return "M" + x1 + " " + from.middle() + "H" + (to.x() - GAP) + "C" + bend + " " + from.middle() + " " + bend + " "
                + to.middle() + " " + x2 + " " + to.middle();
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (int column = 0; column < columnCount; column++) {
            heads.add(new Head(MARGIN + column * (WIDTH + GAP), column == 0 ? "You said" : "so"));
        }
        return heads;
    }

    private int height(Object node) {
        return lines(node).size() * LINE + 2 * PADDING;
    }

    private List<String> lines(Object node) {
        String text = node.equals(end) ? label : answers.questions().keyOf(node).map(key -> answers.label(key) + ": "
                + answers.answer(key, answers.questions().valueOf(node))).orElseGet(() -> Names.says(rulebook, node));
        int most = columns.get(node) == columnCount - 1 ? BOLD_LETTERS : LETTERS;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.FindingType;
import org.lumbar.api.Item;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The conclusions as people read them: each once, in its section. */
final class AnswerSections {

    private static final Pattern END = Pattern.compile("\\.(?: \\(\\w+\\))?$");

    private final Rulebook rulebook;
    private final Layout layout;
    private final Map<String, List<Line>> sections = new LinkedHashMap<>();

    record Line(List<Object> findings, String says, int place, Set<String> reasons) {

        Item first() {
            return Item.of(findings.get(0));
        }

        /** The end of the sentence: a full stop, and its mark if any. */
        private String end() {
            Matcher end = END.matcher(says);
            return end.find() ? end.group() : "";
        }

        boolean isQuestion() {
            return first().type().equals(Vocabulary.QUESTION);
        }
    }

    private AnswerSections(DecidedCase assessment) {
        rulebook = assessment.rulebook();
        layout = rulebook.vocabulary().layout();
        layout.sections().forEach(section -> sections.put(section.heading(), new ArrayList<>()));
        rulebook.types().forEach(type -> sections.putIfAbsent(type.heading(), new ArrayList<>()));
        assessment.proof().findings().forEach(this::place);
        sections.remove("");
        sections.values().removeIf(List::isEmpty);
        sections.values().forEach(lines -> {
            lines.sort(Comparator.comparingInt(Line::place));
            layout.together().forEach(together -> join(together, lines));
            List<Line> single = List.copyOf(lines);
            lines.replaceAll(line -> merged(line, single));
            Set<Object> said = new HashSet<>();
            lines.removeIf(line -> !said.addAll(line.findings()));
        });
    }

    /** The lines by heading. Findings that belong to no section come last, under the heading of their type. */
    static Map<String, List<Line>> sections(DecidedCase assessment) {
        return new AnswerSections(assessment).sections;
    }

    private void place(Object finding) {
        Item item = Names.item(rulebook, finding);
        String says = Names.says(rulebook, finding);
        for (Layout.Section section : layout.sections()) {
            int place = section.place(item);
            if (place >= 0) {
                sections.get(section.heading()).add(new Line(List.of(finding),
                        (says + " " + section.holds().get(place).mark()).strip(), place, section.reasons()));
                return;
            }
        }
        String heading = rulebook.type(item.type()).map(FindingType::heading)
                .orElse(finding instanceof DeclaredFact ? "Also concluded" : "");
        sections.computeIfAbsent(heading, first -> new ArrayList<>())
                .add(new Line(List.of(finding), says, Integer.MAX_VALUE, Set.of(Vocabulary.QUESTION)));
    }

    /** Merges lines of one type that begin with the same words and a colon: {@code Water: too much; too often.} */
    private static Line merged(Line line, List<Line> lines) {
        int colon = line.says().indexOf(": ") + 2;
        List<Line> alike = colon < 2 ? List.of(line) : lines.stream().filter(other -> other.findings().size() == 1
                && other.first().type().equals(line.first().type()) && other.end().equals(line.end())
                && other.says().startsWith(line.says().substring(0, colon))).toList();
        return alike.size() < 2 ? line : new Line(alike.stream().flatMap(one -> one.findings().stream()).toList(),
                alike.stream().map(one -> one.says().substring(colon, one.says().length() - one.end().length()))
                        .collect(Collectors.joining("; ", line.says().substring(0, colon), line.end())),
                line.place(), line.reasons());
    }

    private static void join(Layout.Together together, List<Line> lines) {
        List<Line> joined = lines.stream().filter(line -> together.place(line.first()) >= 0).toList();
        if (joined.stream().map(line -> together.place(line.first())).distinct().count() == together.holds().size()) {
            Line first = joined.get(0);
            lines.set(lines.indexOf(first), new Line(joined.stream().flatMap(line -> line.findings().stream()).toList(),
                    together.says(), first.place(), first.reasons()));
            lines.removeAll(joined);
        }
    }
}

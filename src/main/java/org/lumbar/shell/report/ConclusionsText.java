package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

import org.lumbar.api.Item;

/** The conclusions of a case for people, each with the name to use in further questions. */
public final class ConclusionsText {

    private final TextPage page;

    public ConclusionsText(PrintStream out, Style style) {
        this.page = new TextPage(out, style);
    }

    /** Writes nothing for a case without a result. */
    public void write(Outcome outcome) {
        if (outcome instanceof Outcome.Assessed assessed) {
            new Heading(assessed.title(), assessed.source(), assessed.assessment().rulebook()).write(page);
            page.paragraph("", "", "Ask about any of these by name, or by words from its sentence.");
            AnswerSections.sections(assessed.assessment()).forEach((heading, lines) -> {
                page.blank();
                page.strong(heading);
                List<Object> findings = lines.stream().flatMap(line -> line.findings().stream()).toList();
                findings.forEach(finding -> page.paragraph("  " + name(finding, findings) + "  ", "      ",
                        Names.says(assessed.assessment().rulebook(), finding)));
            });
        }
    }

    /** The code, with further values if several findings share it. */
    private static String name(Object finding, List<Object> others) {
        Item item = Item.of(finding);
        boolean alone = others.stream().map(Item::of)
                .filter(other -> other.type().equals(item.type()) && other.code().equals(item.code())).count() == 1;
        return alone ? item.code() : item.properties().values().stream().map(Object::toString)
                .filter(value -> !value.isEmpty() && !value.matches("true|false")).collect(Collectors.joining("/"));
    }
}

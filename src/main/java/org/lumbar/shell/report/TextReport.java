package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.Item;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.engine.Assessment;

/** The result for people. A case that has no result takes no room in it: its problems are told elsewhere. */
public final class TextReport implements Report {

    /** How many findings that ask for a key are told in full. */
    private static final int ASKED_IN_FULL = 6;

    private final Page page;
    private final Style style;
    private boolean begun;

    /**
     * A report on a stream.
     *
     * @param out where to; it stays open
     * @param style how wide, with which colours, and how much of the trail
     */
    public TextReport(PrintStream out, Style style) {
        this.page = new Page(out, style);
        this.style = style;
    }

    @Override
    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Assessed assessed) {
            if (begun) {
                page.blank();
                page.rule();
                page.blank();
            }
            begun = true;
            write(assessed);
        }
    }

    @Override
    public void close() {
        // nothing ends a text
    }

    private void write(Outcome.Assessed assessed) {
        if (!assessed.title().isEmpty()) {
            page.strong(assessed.title());
        }
        page.paragraph("", "", assessed.source());
        Assessment assessment = assessed.assessment();
        Set<String> told = new HashSet<>();
        sections(assessment).forEach((heading, findings) -> {
            page.blank();
            page.strong(heading);
            section(assessment, findings, told);
        });
        new TrailText(page, style.trail(), assessment).write();
    }

    /** The findings under each heading, in the order of the types in the rulebook. */
    private static Map<String, List<Object>> sections(Assessment assessment) {
        Map<String, List<Object>> sections = new LinkedHashMap<>();
        assessment.rulebook().types().stream().map(FindingType::heading).filter(heading -> !heading.isEmpty())
                .forEach(heading -> sections.put(heading, new ArrayList<>()));
        for (Object finding : assessment.proof().findings()) {
            String heading = heading(assessment.rulebook(), finding);
            if (!heading.isEmpty()) {
                sections.computeIfAbsent(heading, added -> new ArrayList<>()).add(finding);
            }
        }
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private static String heading(Rulebook rulebook, Object finding) {
        return rulebook.type(Item.of(finding).type()).map(FindingType::heading)
                .orElse(finding instanceof DeclaredFact ? "Also concluded" : "");
    }

    private void section(Assessment assessment, List<Object> findings, Set<String> told) {
        List<String> left = new ArrayList<>();
        int asked = 0;
        for (Object finding : findings) {
            Item item = Names.item(assessment.rulebook(), finding);
            Object about = item.properties().get("about");
            if (about != null && ++asked > ASKED_IN_FULL) {
                left.add(about.toString());
            } else {
                page.paragraph("  - ", "    ", sentence(assessment.rulebook(), finding, item));
                String reasons = reasons(assessment, finding).filter(told::add).collect(Collectors.joining(" "));
                if (!reasons.isEmpty()) {
                    page.paragraph("      ", "      ", reasons);
                }
            }
        }
        if (!left.isEmpty()) {
            page.paragraph("  - ", "    ", "and " + left.size() + " more: " + String.join(", ", left));
        }
    }

    private static String sentence(Rulebook rulebook, Object finding, Item item) {
        StringBuilder sentence = new StringBuilder(Names.says(rulebook, finding));
        boolean worded = rulebook.type(item.type()).isPresent();
        item.properties().forEach((name, value) -> {
            if (worded && name.equals("about")) {
                sentence.append(" [").append(value).append(']');
            } else if (worded && Boolean.TRUE.equals(value)) {
                sentence.append(" (").append(Names.words(name)).append(')');
            }
        });
        return sentence.toString();
    }

    /** The reasons that tell values of the case, from the first step on the way to the finding to the last. */
    private static Stream<String> reasons(Assessment assessment, Object finding) {
        return assessment.proof().supports(finding).stream().flatMap(step -> Stream.concat(
                step.given().stream()
                        .filter(given -> heading(assessment.rulebook(), given).isEmpty())
                        .flatMap(given -> reasons(assessment, given)),
                Stream.of(step).filter(Names::tellsValues).map(Names::reason)));
    }
}

package org.lumbar.shell.page;

import java.util.List;

/** The rules as a book: the statements of the source with the rules that implement them, then when each conclusion is drawn. */
public record RulesPage(String title, String lead, List<Section> sections, List<Drawn> drawn, String notDrawn) {
    public RulesPage {
        sections = List.copyOf(sections);
        drawn = List.copyOf(drawn);
    }

    /** A conclusion with exactly when it is drawn. */
    public record Drawn(String type, String code, List<String> says, String when) {
        public Drawn {
            says = List.copyOf(says);
        }
    }

    /** A section of the source. */
    public record Section(String id, String heading, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** A statement of the source, with the rules that implement it: those shown here, and those shown earlier. */
    public record Entry(String id, String where, String says, String whyNoRule, List<RuleEntry> rules, List<RuleEntry> before) {
        public Entry {
            rules = List.copyOf(rules);
            before = List.copyOf(before);
        }
    }

    /** A rule. */
    public record RuleEntry(String id, String name, String because, String says, List<String> needs, String concludes,
            String place, String shownBy, String life) {
        public RuleEntry {
            needs = List.copyOf(needs);
        }
    }
}

package org.lumbar.shell.page;

import java.util.List;

/**
 * The rules as a book: section by section what the source says, and the rules that carry it.
 *
 * @param title what it is called
 * @param lead what there is in it
 * @param sections in the order of the source
 */
public record RulesPage(String title, String lead, List<Section> sections) {
    public RulesPage {
        sections = List.copyOf(sections);
    }

    /**
     * A section of the source.
     *
     * @param id its anchor
     * @param heading its heading
     * @param entries its statements
     */
    public record Section(String id, String heading, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A statement of the source.
     *
     * @param id its id
     * @param where where it stands
     * @param says what it says
     * @param whyNoRule why no rule carries it; empty where one does
     * @param rules the rules that carry it and have not been told before
     * @param told the rules that carry it and have been
     */
    public record Entry(String id, String where, String says, String whyNoRule, List<Told> rules, List<Told> told) {
        public Entry {
            rules = List.copyOf(rules);
            told = List.copyOf(told);
        }
    }

    /**
     * A rule.
     *
     * @param id its anchor
     * @param name its name
     * @param because the reason that it gives
     * @param says what its conclusion says; empty for a step on the way
     * @param needs its conditions, as they are written
     * @param concludes its conclusion, as it is written
     * @param place where it is written
     * @param cases the cases that show it
     * @param more how many more there are
     * @param life that it is a draft or was retired, and who has looked it over; may be empty
     */
    public record Told(String id, String name, String because, String says, List<String> needs, String concludes,
            String place, List<String> cases, int more, String life) {
        public Told {
            needs = List.copyOf(needs);
            cases = List.copyOf(cases);
        }
    }
}

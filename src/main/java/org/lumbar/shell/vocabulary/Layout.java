package org.lumbar.shell.vocabulary;

import java.util.List;
import java.util.Set;

import org.lumbar.api.Item;

/** The layout of the answer: its sections, and what is left out or merged. */
public record Layout(List<Section> sections, List<Together> together, Set<String> passedOver, List<Held> open,
        Inquiry inquiry) {

    /** A section for each type, with nothing left out. */
    public static final Layout PLAIN = new Layout(List.of(), List.of(), Set.of());

    /** A layout without an inquiry or open conclusions. */
    public Layout(List<Section> sections, List<Together> together, Set<String> passedOver) {
        this(sections, together, passedOver, List.of(), Inquiry.NONE);
    }

    public Layout {
        sections = List.copyOf(sections);
        together = List.copyOf(together);
        passedOver = Set.copyOf(passedOver);
        open = List.copyOf(open);
    }

    public record Section(String heading, List<Held> holds, Set<String> reasons) {

        public Section {
            holds = List.copyOf(holds);
            reasons = Set.copyOf(reasons);
        }

        /** The position of a finding in the section; -1 if it does not belong there. */
        public int place(Item finding) {
            return Layout.place(holds, finding);
        }
    }

    /** Findings that share one sentence if all of them are present. */
    public record Together(List<Held> holds, String says) {

        public Together {
            holds = List.copyOf(holds);
        }

        /** The position of a finding among them; -1 if it is not one of them. */
        public int place(Item finding) {
            return Layout.place(holds, finding);
        }
    }

    private static int place(List<Held> holds, Item finding) {
        int place = 0;
        while (place < holds.size() && !holds.get(place).fits(finding)) {
            place++;
        }
        return place < holds.size() ? place : -1;
    }

    /** Some findings of a section: all of a type, or those with certain values. */
    public record Held(String key, String mark) {

        public String type() {
            return key.split("/")[0];
        }

        public boolean fits(Item finding) {
            List<String> parts = List.of(key.split("/"));
            return finding.type().equals(parts.get(0)) && parts.stream().skip(1).allMatch(
                    value -> finding.properties().values().stream().anyMatch(own -> own.toString().equals(value)));
        }
    }
}

package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

/** The texts on the pages of a rule base other than its conclusions, and the sections for its conclusions. */
public record PageWords(String name, String about, String credits, String usually, List<String> more,
        Optional<Notice> notice, List<Section> sections, List<Selector> offered, List<Together> together) {

    public PageWords {
        more = List.copyOf(more);
        sections = List.copyOf(sections);
        offered = List.copyOf(offered);
        together = List.copyOf(together);
    }

    /** Where a section goes on the page. */
    enum Part { TITLE, LEAD, NOW, EASE, SEE, LIST, TEXT, ASKED, ASSUMED, NOTICE, FOOTER }

    /** The notice that everybody sees first. */
    public record Notice(List<Selector> when, String level, String summary, List<Urgent> urgent, String closing,
            String asks, String none, String some, String ours) {
        public Notice {
            when = List.copyOf(when);
            urgent = List.copyOf(urgent);
        }
    }

    /** Signs that are equally urgent. */
    public record Urgent(String heading, List<String> items) {
        public Urgent {
            items = List.copyOf(items);
        }
    }

    /** A part of an answer. */
    record Section(Part part, String heading, String level, List<Selector> when, List<Selector> unless,
            List<Selector> findings, List<String> items, List<String> cites, String closing) {
        Section {
            when = List.copyOf(when);
            unless = List.copyOf(unless);
            findings = List.copyOf(findings);
            items = List.copyOf(items);
            cites = List.copyOf(cites);
        }

        /** A section for findings that belong to no other. */
        static Section others(String heading) {
            return new Section(Part.LIST, heading, "", List.of(), List.of(), List.of(), List.of(), List.of(), "");
        }

        boolean appliesTo(List<Object> findings) {
            return (when.isEmpty() || findings.stream().anyMatch(finding -> Selector.any(when, finding)))
                    && findings.stream().noneMatch(finding -> Selector.any(unless, finding));
        }
    }

    /** One sentence for several findings if all of them are concluded. */
    record Together(List<Selector> findings, String says) {
        Together {
            findings = List.copyOf(findings);
        }
    }
}

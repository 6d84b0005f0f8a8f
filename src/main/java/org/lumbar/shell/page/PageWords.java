package org.lumbar.shell.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule base says on its pages beside its conclusions, and where on a page each of them stands.
 *
 * @param name what the program is called
 * @param about what it is for
 * @param credits where its knowledge comes from
 * @param usually how many questions usually settle what it is; empty where that is not known
 * @param singly the same where each question is put on its own
 * @param more what is said of further questions; {@code {count}} stands for how many there are
 * @param notice what everybody is told first
 * @param sections the parts of an answer in their order
 * @param offered the findings that may be left
 * @param together findings that are said as one
 */
public record PageWords(String name, String about, String credits, String usually, String singly, List<String> more,
        Optional<Notice> notice, List<Section> sections, List<Selector> offered, List<Together> together) {

    public PageWords {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(notice, "notice");
        more = List.copyOf(more);
        sections = List.copyOf(sections);
        offered = List.copyOf(offered);
        together = List.copyOf(together);
    }

    /** What becomes of a section. */
    enum Part { TITLE, LEAD, NOW, EASE, SEE, LIST, TEXT, ASKED, ASSUMED, NOTICE, FOOTER }

    /**
     * What everybody is told first.
     *
     * @param when the findings with which it comes before the answer
     * @param level how urgent it is
     * @param summary what it is called where it is folded
     * @param urgent what is urgent, the most urgent first
     * @param closing what to do about the most urgent
     * @param asks whether any of it is so, as a question
     * @param none the answer that nothing of it is so
     * @param some the answer that something of it is, or may be
     * @param ours where it comes from
     */
    public record Notice(List<Selector> when, String level, String summary, List<Urgent> urgent, String closing,
            String asks, String none, String some, String ours) {
        public Notice {
            when = List.copyOf(when);
            urgent = List.copyOf(urgent);
        }
    }

    /**
     * Some things that are equally urgent.
     *
     * @param heading what to do with any of them
     * @param items the things
     */
    public record Urgent(String heading, List<String> items) {
        public Urgent {
            items = List.copyOf(items);
        }
    }

    /**
     * A part of an answer.
     *
     * @param part what becomes of it
     * @param heading what stands over it
     * @param level how urgent it is
     * @param when it stands only with one of these, where there are any
     * @param unless it does not stand with one of these
     * @param findings what it holds
     * @param items what is said in any case
     * @param cites the statements on which that rests
     * @param closing what ends it
     */
    record Section(Part part, String heading, String level, List<Selector> when, List<Selector> unless,
            List<Selector> findings, List<String> items, List<String> cites, String closing) {
        Section {
            when = List.copyOf(when);
            unless = List.copyOf(unless);
            findings = List.copyOf(findings);
            items = List.copyOf(items);
            cites = List.copyOf(cites);
        }

        /** A section for findings that no other holds. */
        static Section others(String heading) {
            return new Section(Part.LIST, heading, "", List.of(), List.of(), List.of(), List.of(), List.of(), "");
        }

        boolean stands(List<Object> findings) {
            return (when.isEmpty() || findings.stream().anyMatch(finding -> Selector.any(when, finding)))
                    && findings.stream().noneMatch(finding -> Selector.any(unless, finding));
        }
    }

    /**
     * Findings that are said as one where all of them stand.
     *
     * @param findings the findings
     * @param says what is said of them
     */
    record Together(List<Selector> findings, String says) {
        Together {
            findings = List.copyOf(findings);
        }
    }
}

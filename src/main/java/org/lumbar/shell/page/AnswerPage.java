package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/** The content of an answer page, from top to bottom; everything is text for people. */
public record AnswerPage(String id, String caption, String title, List<String> changed, Optional<Notice> notice,
        List<String> lead, List<Block> blocks, List<GivenAnswer> answers, Optional<ProofPicture> picture,
        List<Reason> reasons, List<Change> changes, Links links) {

    public AnswerPage {
        changed = List.copyOf(changed);
        lead = List.copyOf(lead);
        blocks = List.copyOf(blocks);
        answers = List.copyOf(answers);
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }

    /** What a block looks like. */
    public enum Look { CARD, LIST, TEXT, ASSUMED, NOTICE, MORE }

    /** A section of the answer as it is shown. */
    public record Block(Look look, String colour, String level, String heading, List<Line> first, List<Line> offered,
            List<String> items, List<String> closing, String cites, Optional<Notice> notice) {
        public Block {
            first = List.copyOf(first);
            offered = List.copyOf(offered);
            items = List.copyOf(items);
            closing = List.copyOf(closing);
        }
    }

    /** A sentence with its reason; it may combine the sentences of several findings. */
    public record Line(String text, String why, String about, String label, List<String> combined) {
        public Line {
            combined = List.copyOf(combined);
        }
    }

    /** Why a conclusion was drawn. */
    public record Reason(String conclusion, List<Point> points) {
        public Reason {
            points = List.copyOf(points);
        }
    }

    /** One reason. */
    public record Point(String text, String sources, String ids) {
    }

    /** Other answers, each of which alone would change the title. */
    public record Change(List<String> answers, String title) {
        public Change {
            answers = List.copyOf(answers);
        }
    }

    /** Where the reader can go from here, and what to say if nothing proves that no other question matters. */
    public record Links(String base, String command, List<String> more, String unproved) {
        public Links {
            more = List.copyOf(more);
        }
    }
}

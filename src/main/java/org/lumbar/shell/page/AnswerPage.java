package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/**
 * An answer as a page shows it, from the first part to the last; everything is text for people.
 *
 * @param id tells the parts of several answers on one page apart
 * @param caption what stands over the title
 * @param title what it is
 * @param changed what another answer has changed; empty where nothing is said of that
 * @param notice what comes before the answer
 * @param lead more on what it is, and how long it takes
 * @param blocks the parts in their order
 * @param answers what was answered
 * @param picture how the title follows from the answers
 * @param reasons why each conclusion was drawn
 * @param changes what would change the title
 * @param links where the reader can go
 */
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

    /** What a part looks like. */
    public enum Look { CARD, LIST, TEXT, ASSUMED, NOTICE, MORE }

    /**
     * A part of the answer.
     *
     * @param look what it looks like
     * @param colour the class of a card
     * @param level how urgent it is, for those who do not see its colour
     * @param heading what stands over it
     * @param first what is said first, and firmly
     * @param offered what may be left
     * @param items what is said in any case
     * @param closing what ends it
     * @param cites where the items come from
     * @param notice the notice, where it stands here
     */
    public record Block(Look look, String colour, String level, String heading, List<Line> first, List<Line> offered,
            List<String> items, List<String> closing, String cites, Optional<Notice> notice) {
        public Block {
            first = List.copyOf(first);
            offered = List.copyOf(offered);
            items = List.copyOf(items);
            closing = List.copyOf(closing);
        }
    }

    /**
     * A sentence with its reason.
     *
     * @param text the sentence
     * @param why the reason; empty where it is told elsewhere
     * @param about the question that it concerns; empty where it concerns none
     * @param label that question in a few words
     * @param tells the conclusions that it tells, each as it is told alone
     */
    public record Line(String text, String why, String about, String label, List<String> tells) {
        public Line {
            tells = List.copyOf(tells);
        }
    }

    /**
     * Why a conclusion was drawn.
     *
     * @param conclusion what was concluded
     * @param points the reasons, each with its sources
     */
    public record Reason(String conclusion, List<Point> points) {
        public Reason {
            points = List.copyOf(points);
        }
    }

    /**
     * One reason.
     *
     * @param text the reason
     * @param sources where it comes from; empty where that is not said
     */
    public record Point(String text, String sources) {
    }

    /**
     * Another answer that would change the title.
     *
     * @param answers the question with its other answer; any one of them is enough
     * @param title what it would be then
     */
    public record Change(List<String> answers, String title) {
        public Change {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Where the reader of an answer can go.
     *
     * @param base the address under which the server keeps the interview; empty for a page in a file
     * @param command what to type to change an answer, for a page in a file
     * @param more what is said of further questions; empty where there are none
     */
    public record Links(String base, String command, List<String> more) {
        public Links {
            more = List.copyOf(more);
        }
    }
}

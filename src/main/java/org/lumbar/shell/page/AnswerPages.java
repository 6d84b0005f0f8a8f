package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.api.Item;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.page.AnswerPage.Change;
import org.lumbar.shell.page.AnswerPage.Links;
import org.lumbar.shell.report.Names;
import org.lumbar.shell.vocabulary.Rulebook;

/** Creates the content of answer pages from the conclusions of cases. */
public final class AnswerPages {

    private final PageWords words;

    public AnswerPages(PageWords words) {
        this.words = words;
    }

    /** {@return the page of an answer} */
    public AnswerPage page(String id, String caption, List<GivenAnswer> given, DecidedCase assessment,
            List<Change> changes, List<String> changed, Links links) {
        AnswerLayout layout = new AnswerLayout(words, assessment);
        boolean urgent = layout.isUrgent();
        List<String> lead = layout.lead();
        List<AnswerPage.Block> blocks = layout.blocks();
        boolean bad = blocks.stream().anyMatch(block -> block.colour().equals("now"));
        String title = title(assessment);
        return new AnswerPage(id, caption, title, changed, urgent ? words.notice() : Optional.empty(), lead,
                blocks, given, subject(assessment).flatMap(subject -> ProofDrawing.of(assessment.rulebook(),
                        assessment.proof(), subject, title + ".", bad)),
                new PageReasons(assessment.rulebook(), assessment.proof()).all(), changes, links);
    }

    /** {@return the frame of a page} */
    public Frame frame(DecidedCase assessment, String title, boolean served) {
        return Frames.of(words, assessment.rulebook(), title, served);
    }

    /** {@return the proof of one finding as a page: its picture, its reasons, and the answers} */
    public AnswerPage proof(String caption, List<GivenAnswer> given, DecidedCase assessment, Object finding, Links links) {
        String says = Names.says(assessment.rulebook(), finding);
        return new AnswerPage("a", caption, AnswerLayout.unstopped(says), List.of(), Optional.empty(), List.of(), List.of(), given,
                ProofDrawing.of(assessment.rulebook(), assessment.proof(), finding, PageReasons.brief(says), false),
                List.of(new PageReasons(assessment.rulebook(), assessment.proof()).of(finding)), List.of(), links);
    }

    /** {@return how one result differs from an earlier one, in sentences; empty if it does not} */
    public List<String> difference(DecidedCase before, DecidedCase after) {
        List<String> lines = new ArrayList<>();
        if (!title(before).equals(title(after))) {
            lines.add(title(after) + ". Before: " + title(before) + ".");
        }
        List<String> gone = shown(before);
        List<String> come = shown(after);
        come.stream().filter(line -> !gone.contains(line)).forEach(line -> lines.add("New: " + line));
        gone.stream().filter(line -> !come.contains(line)).forEach(line -> lines.add("Gone: " + line));
        return lines;
    }

    private List<String> shown(DecidedCase assessment) {
        Optional<Object> subject = subject(assessment);
        return assessment.proof().findings().stream().filter(finding -> subject.filter(finding::equals).isEmpty())
                .filter(finding -> !Item.of(finding).properties().containsKey("about"))
                .filter(finding -> !AnswerLayout.heading(assessment.rulebook(), finding).isEmpty())
                .map(finding -> Names.says(assessment.rulebook(), finding)).toList();
    }

    /** {@return the finding in the title of a page} */
    public Optional<Object> subject(DecidedCase assessment) {
        return AnswerLayout.subject(words, assessment.rulebook(), assessment.proof().findings());
    }

    /** {@return the title for an assessment} */
    public String title(DecidedCase assessment) {
        return title(assessment.rulebook(), assessment.proof().findings());
    }

    /** {@return the title for findings} */
    public String title(Rulebook rulebook, List<Object> findings) {
        return AnswerLayout.title(words, rulebook, findings);
    }
}

package org.lumbar.shell.page;

import java.io.PrintStream;
import java.util.List;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.page.AnswerPage.Links;

/** The proof of a conclusion as one file of HTML that needs nothing else. */
public final class HtmlProof {

    private final PrintStream out;
    private final AnswerPages pages;

    /** A proof on a stream, in UTF-8. */
    public HtmlProof(PrintStream out, PageWords words) {
        this.out = out;
        this.pages = new AnswerPages(words);
    }

    /** Writes why a finding of a case was concluded. */
    public void write(Case one, DecidedCase assessment, Object finding) {
        Templates templates = new Templates();
        AnswerPage page = pages.proof(one.title().isEmpty() ? "How we know" : one.title(),
                new AnswerWords(assessment.rulebook()).of(one.facts()), assessment, finding,
                new Links("", "lumbar ask " + one.source(), List.of(), ""));
        out.print(templates.page(pages.frame(assessment, page.title(), false), templates.body("answer", page)));
    }
}

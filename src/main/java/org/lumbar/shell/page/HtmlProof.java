package org.lumbar.shell.page;

import java.io.PrintStream;
import java.util.List;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.page.AnswerPage.Links;

/** Writes the proof of a conclusion as one self-contained HTML file. */
public final class HtmlProof {

    private final PrintStream out;
    private final AnswerPages pages;

    public HtmlProof(PrintStream out, PageWords words) {
        this.out = out;
        this.pages = new AnswerPages(words);
    }

    /** Writes why a finding was concluded in a case. */
    public void write(Case one, DecidedCase assessment, Object finding) {
        Templates templates = new Templates();
        AnswerPage page = pages.proof(one.title().isEmpty() ? "How we know" : one.title(),
                new AnswerWords(assessment.rulebook()).of(one.facts()), assessment, finding,
                new Links("", "lumbar ask " + one.source(), List.of(), ""));
        out.print(templates.page(pages.frame(assessment, page.title(), false), templates.body("answer", page)));
    }
}

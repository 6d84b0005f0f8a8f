package org.lumbar.shell.report;

import java.io.PrintStream;

/** The results for people. Cases without a result are omitted: their problems are shown elsewhere. */
public final class TextReport implements Report {

    private final Page page;
    private final Style style;
    private boolean begun;

    public TextReport(PrintStream out, Style style) {
        this.page = new Page(out, style);
        this.style = style;
    }

    @Override
    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Assessed assessed) {
            if (begun) {
                page.blank();
                page.rule();
                page.blank();
            }
            begun = true;
            if (!assessed.title().isEmpty()) {
                page.strong(assessed.title());
            }
            page.paragraph("", "", assessed.source());
            new AnswerText(page, style.trail(), assessed.assessment(), assessed.open()).write();
        }
    }

    @Override
    public void close() {
        // a text needs no end
    }
}

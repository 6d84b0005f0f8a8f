package org.lumbar.shell.report;

import java.io.PrintStream;

/** The result for people. A case that has no result takes no room in it: its problems are shown elsewhere. */
public final class TextReport implements Report {

    private final Page page;
    private final Style style;
    private boolean begun;

    /** @param out where to; it stays open */
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
        // nothing ends a text
    }
}

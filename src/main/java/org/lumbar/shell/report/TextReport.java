package org.lumbar.shell.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.lumbar.api.Trail;

/** The results for people. Cases without a result are left out; their problems go to standard error. */
public final class TextReport implements Report {

    private static final int QUESTIONS = 5;

    private final PrintStream out;
    private final Style style;
    private boolean begun;

    public TextReport(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Assessed assessed) {
            if (begun) {
                TextPage between = new TextPage(out, style);
                between.blank();
                between.rule();
                between.blank();
            }
            begun = true;
            write(assessed, QUESTIONS);
        }
    }

    /** Writes the answer, with fewer questions if it is still too long. */
    private void write(Outcome.Assessed assessed, int questions) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TextPage page = new TextPage(new PrintStream(text, false, StandardCharsets.UTF_8), style);
        if (!assessed.title().isEmpty()) {
            page.strong(assessed.title());
        }
        page.paragraph("", "", assessed.source());
        new AnswerText(page, style.trail(), questions, assessed.assessment(), assessed.open()).write();
        if (style.trail() == Trail.SHORT && page.height() > AnswerText.HEIGHT && questions > 1) {
            write(assessed, questions - 1);
        } else {
            out.print(text.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        // text has no closing part
    }
}

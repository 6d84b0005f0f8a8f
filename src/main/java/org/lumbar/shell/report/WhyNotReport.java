package org.lumbar.shell.report;

import java.io.PrintStream;

import org.lumbar.shell.text.JsonText;

/** Why something was not concluded, or a rule did not fire. */
public final class WhyNotReport {

    public enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    private final PrintStream out;
    private final Style style;
    private final Format format;

    public WhyNotReport(PrintStream out, Style style, Format format) {
        this.out = out;
        this.style = style;
        this.format = format;
    }

    public void write(Heading heading, WhyNotAnswer answer) {
        if (format == Format.JSON) {
            JsonText.document(out, WhyNotJson.of(heading, answer), true);
            return;
        }
        TextPage page = new TextPage(out, style);
        heading.write(page);
        new WhyNotText(page, heading.rulebook(), answer).write();
    }
}

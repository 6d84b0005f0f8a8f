package org.lumbar.shell.cli;

import java.util.List;

import org.lumbar.shell.page.PageWords.Notice;
import org.lumbar.shell.report.TextPage;

/** The notice that everybody reads and answers before the first question. */
record NoticeText(TextPage asks, boolean live) {

    /** @throws TypedLines.End if the reader stops, or the input ends */
    void put(Notice notice, TypedLines lines) {
        new AnswerPageText(asks, live).write(notice);
        asks.paragraph("", "", "(" + notice.ours() + ")");
        if (live) {
            ask(notice);
            while (!isNone(lines.next(List.of(notice.none(), notice.some())), notice, lines)) {
                asks.paragraph("  ", "  ", "Type 1 or 2.");
            }
        }
    }

    private void ask(Notice notice) {
        asks.paragraph("", "", notice.asks());
        asks.paragraph("  1  ", "     ", notice.none());
        asks.paragraph("  2  ", "     ", notice.some());
    }

    private boolean isNone(String typed, Notice notice, TypedLines lines) {
        if (typed.equals("2") || typed.equalsIgnoreCase(notice.some())) {
            asks.paragraph("", "", "Please follow the advice above. " + notice.closing());
            do {
                asks.paragraph("  ", "  ", "Type back to answer again, or quit.");
            } while (!lines.next(List.of()).equalsIgnoreCase("back"));
            ask(notice);
            return isNone(lines.next(List.of(notice.none(), notice.some())), notice, lines);
        }
        return typed.equals("1") || typed.equalsIgnoreCase(notice.none());
    }
}

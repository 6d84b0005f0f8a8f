package org.lumbar.shell.cli;

import java.util.List;

import org.lumbar.shell.page.PageWords.Notice;
import org.lumbar.shell.report.Page;

/** What everybody reads, and answers, before the first question. */
record NoticeText(Page asks, boolean live) {

    /** @throws TypedLines.End where it is not for an interview to go on, or the input ends */
    void put(Notice notice, TypedLines lines) {
        new AnswerPageText(asks, live).write(notice);
        asks.paragraph("", "", "(" + notice.ours() + ")");
        if (live) {
            asks.paragraph("", "", notice.asks());
            asks.paragraph("  1  ", "     ", notice.none());
            asks.paragraph("  2  ", "     ", notice.some());
            while (!isNone(lines.next(List.of(notice.none(), notice.some())), notice)) {
                asks.paragraph("  ", "  ", "Type 1 or 2.");
            }
        }
    }

    private boolean isNone(String typed, Notice notice) {
        if (typed.equals("1") || typed.equalsIgnoreCase(notice.none())) {
            return true;
        }
        if (typed.equals("2") || typed.equalsIgnoreCase(notice.some())) {
            asks.paragraph("", "", notice.closing());
            throw new TypedLines.End();
        }
        return false;
    }
}

package org.lumbar.shell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lumbar.shell.page.AnswerPage;
import org.lumbar.shell.page.AnswerPage.Block;
import org.lumbar.shell.page.AnswerPage.Line;
import org.lumbar.shell.page.AnswerPage.Look;
import org.lumbar.shell.page.PageWords.Notice;
import org.lumbar.shell.report.TextPage;

/** The answer as plain lines; each step has a number by which to ask for its reasons. */
final class AnswerPageText {

    private final TextPage out;
    private final boolean live;
    private final List<Line> numbered = new ArrayList<>();

    /** @param live whether what is still open can be asked next */
    AnswerPageText(TextPage out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** @param small the small print at the end */
    void write(AnswerPage page, List<String> small) {
        numbered.clear();
        out.strong(page.title().toUpperCase(Locale.ROOT));
        page.lead().forEach(line -> out.paragraph("  ", "  ", line));
        Optional<Notice> notice = page.notice();
        for (Block block : page.blocks()) {
            if (block.look() == Look.NOTICE || live && block.look() == Look.MORE) {
                continue;
            }
            out.blank();
            write(block);
            if (notice.isPresent() && block.look() == Look.CARD) {
                out.blank();
                write(notice.get());
                notice = Optional.empty();
            }
        }
        if (!small.isEmpty()) {
            out.blank();
        }
        small.forEach(line -> out.paragraph("", "", line));
    }

    /** The closing sentence follows the most urgent part, because it applies only to that. */
    void write(Notice notice) {
        notice.urgent().forEach(urgent -> {
            out.paragraph("", "", urgent.heading());
            urgent.items().forEach(item -> out.paragraph("  - ", "    ", item));
            if (urgent.equals(notice.urgent().get(0)) && !notice.closing().isEmpty()) {
                out.paragraph("  ", "  ", notice.closing());
            }
        });
    }

    private void write(Block block) {
        out.paragraph("", "", block.heading());
        boolean counted = block.look() == Look.CARD || block.look() == Look.LIST;
        block.first().forEach(line -> line(line, counted, ""));
        block.offered().forEach(line -> line(line, counted, " (optional)"));
        block.items().forEach(item -> out.paragraph("  - ", "    ", item));
        block.closing().forEach(line -> out.paragraph("  ", "  ", line));
    }

    private void line(Line line, boolean counted, String mark) {
        if (counted) {
            numbered.add(line);
        }
        String number = String.format("%3d  ", numbered.size());
        out.paragraph(counted ? number : "  - ", counted ? "     " : "    ", line.text() + mark);
    }

    /** Why one of the steps is shown; empty if there is no step with that number. */
    boolean how(AnswerPage page, int number) {
        if (number < 1 || number > numbered.size()) {
            return false;
        }
        Line line = numbered.get(number - 1);
        out.paragraph("  ", "  ", line.text());
        page.reasons().stream().filter(reason -> line.combined().contains(reason.conclusion())).flatMap(reason -> reason.points().stream())
                .distinct().forEach(point -> {
                    out.paragraph("  - ", "    ", point.text());
                    if (!point.sources().isEmpty()) {
                        out.paragraph("    ", "    ", point.sources());
                    }
                });
        return true;
    }
}

package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/**
 * A page that says something and leads on.
 *
 * @param title what it says
 * @param lines more on it
 * @param notice what everybody is told first, where this is the page for it
 * @param link where it leads
 * @param linked what the link says
 */
public record NotePage(String title, List<String> lines, Optional<Notice> notice, String link, String linked) {
    public NotePage {
        lines = List.copyOf(lines);
    }
}

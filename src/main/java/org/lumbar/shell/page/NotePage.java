package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/** A page with a message and one link. */
public record NotePage(String title, List<String> lines, Optional<Notice> notice, String link, String linked) {
    public NotePage {
        lines = List.copyOf(lines);
    }
}

package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/** A page that says something and leads on. */
public record NotePage(String title, List<String> lines, Optional<Notice> notice, String link, String linked) {
    public NotePage {
        lines = List.copyOf(lines);
    }
}

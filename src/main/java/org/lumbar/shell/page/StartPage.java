package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/** The start page, with the notice and a form to continue with a saved case. */
public record StartPage(String name, String about, Optional<Notice> notice, String text, String fault,
        List<String> problems) {

    public StartPage {
        problems = List.copyOf(problems);
    }

    /** {@return the title of the page} */
    public String title() {
        return fault.isEmpty() && problems.isEmpty() ? name : "Error: start page";
    }
}

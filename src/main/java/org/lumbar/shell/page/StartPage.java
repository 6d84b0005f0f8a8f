package org.lumbar.shell.page;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.page.PageWords.Notice;

/**
 * The first page: what everybody is told first, and where a saved case is taken up again.
 *
 * @param name what the program is called
 * @param about what it is for
 * @param notice what everybody is told first
 * @param text the text of a saved case
 * @param fault what is wrong with what was entered; empty where nothing is
 * @param problems what is wrong with the saved case
 */
public record StartPage(String name, String about, Optional<Notice> notice, String text, String fault,
        List<String> problems) {

    public StartPage {
        problems = List.copyOf(problems);
    }

    /** {@return the title of the page} */
    public String title() {
        return fault.isEmpty() && problems.isEmpty() ? name : "Error: " + name;
    }
}

package org.lumbar.shell.page;

import java.util.List;

/** What surrounds a page: its header, title and small print. */
public record Frame(String name, String title, List<String> small, boolean served) {
    public Frame {
        small = List.copyOf(small);
    }

    /** {@return where the first sentence of the small print ends} */
    public int lead() {
        int end = small.isEmpty() ? -1 : small.get(0).indexOf(". ");
        return end < 0 ? 0 : end + 1;
    }

    /** {@return the title of the browser window} */
    public String windowTitle() {
        return title.isEmpty() || title.equals(name) ? name : title + " – " + name;
    }
}

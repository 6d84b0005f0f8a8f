package org.lumbar.shell.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.lumbar.shell.vocabulary.Rulebook;

/**
 * What an answer to a question about a case stands under.
 *
 * @param title what the case is called; empty where it has no title
 * @param source where it was read
 * @param rulebook the rules that were used
 */
public record Heading(String title, String source, Rulebook rulebook) {
    /**
     * Refuses null.
     *
     * @param title not null
     * @param source not null
     * @param rulebook not null
     * @throws NullPointerException for null
     */
    public Heading {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rulebook, "rulebook");
    }

    /** The same for programs. */
    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!title.isEmpty()) {
            keys.put("case", title);
        }
        keys.put("source", source);
        keys.put("rules", ResultTree.keys("version", rulebook.version(), "fingerprint", rulebook.fingerprint()));
        return keys;
    }

    void write(Page page) {
        if (!title.isEmpty()) {
            page.strong(title);
        }
        page.paragraph("", "", source);
        page.blank();
    }
}

package org.lumbar.shell.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.vocabulary.Rulebook;

/** The heading of an answer about a case. */
public record Heading(String title, String source, Rulebook rulebook) {

    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!title.isEmpty()) {
            keys.put("case", title);
        }
        keys.put("source", source);
        keys.put("rules", JsonText.object("version", rulebook.version(), "fingerprint", rulebook.fingerprint()));
        return keys;
    }

    void write(TextPage page) {
        if (!title.isEmpty()) {
            page.strong(title);
        }
        page.paragraph("", "", source);
        page.blank();
    }
}

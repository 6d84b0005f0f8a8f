package org.lumbar.api;

import java.util.List;

/**
 * One statement of the source article.
 *
 * @param id such as {@code K44}
 * @param where the heading it stands under and the number of the paragraph
 * @param says what it says, in our words
 * @param kinds what kind of statement it is
 * @param whyNoRule why no rule carries it; empty where rules do
 */
public record Statement(String id, String where, String says, List<String> kinds, String whyNoRule) {
    public Statement {
        kinds = List.copyOf(kinds);
    }
}

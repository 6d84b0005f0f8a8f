package org.lumbar.api;

import java.util.List;

/**
 * One statement from a source.
 *
 * <pre>{@code
 * rules.statements().forEach(statement -> System.out.println(statement.id() + " " + statement.says()));
 * }</pre>
 *
 * @param id such as {@code K44}
 * @param where the heading and the number of the paragraph, or the title and place of another source
 * @param says what it says, in the authors' own words
 * @param kinds what kind of statement it is
 * @param whyNoRule why no rule implements it; empty if rules do
 */
public record Statement(String id, String where, String says, List<String> kinds, String whyNoRule) {
    public Statement {
        kinds = List.copyOf(kinds);
    }
}

package org.lumbar.api;

import java.util.List;

/**
 * A rule as its author wrote it.
 *
 * <pre>{@code
 * rules.rules().forEach(rule -> System.out.println(rule.file() + ":" + rule.line() + " " + rule.name()));
 * }</pre>
 *
 * @param name its name, a sentence
 * @param file the file it is in
 * @param line the line of its name, from 1
 * @param sources ids of the statements it implements
 * @param because its reason, with the names of variables in braces
 * @param absent what it requires to be absent, in words
 */
public record RuleText(String name, String file, int line, List<String> sources, String because, List<String> absent) {
    public RuleText {
        sources = List.copyOf(sources);
        absent = List.copyOf(absent);
    }
}

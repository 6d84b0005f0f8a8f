package org.lumbar.shell.page;

/**
 * An answer that was given.
 *
 * @param key the question, as links name it
 * @param question what was asked, in a few words
 * @param answer the answer in words
 */
public record GivenAnswer(String key, String question, String answer) {
}

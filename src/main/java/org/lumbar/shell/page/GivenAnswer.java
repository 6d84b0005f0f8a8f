package org.lumbar.shell.page;

/** An answer that was given. */
public record GivenAnswer(String key, String question, String answer) {
}

package org.lumbar.findings;

/** A length of time that it has already outlasted. */
public record Lasting(Length past) {
}

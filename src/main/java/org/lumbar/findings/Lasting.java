package org.lumbar.findings;

/** A length of time that the soreness has already outlasted. */
public record Lasting(Length past) {
}

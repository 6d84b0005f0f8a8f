package org.lumbar.findings;

/** Some soreness, discomfort or pain is felt. */
public record Discomfort() {
}

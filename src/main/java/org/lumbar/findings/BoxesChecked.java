package org.lumbar.findings;

/** All known causes of a sore back have been asked about or dealt with, and none was found. */
public record BoxesChecked() {
}

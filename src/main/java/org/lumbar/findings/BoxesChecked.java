package org.lumbar.findings;

/** Everything that is known to make the back sore has been asked about or dealt with, and nothing was found. */
public record BoxesChecked() {
}

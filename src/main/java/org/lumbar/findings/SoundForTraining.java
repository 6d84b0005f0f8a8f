package org.lumbar.findings;

/** It is plain soreness, and nothing forbids loading what is sore. */
public record SoundForTraining() {
}

package org.lumbar.findings;

/** It is settled as soreness: nothing has been found that forbids loading what is sore. */
public record SoundForTraining() {
}

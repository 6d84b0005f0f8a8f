package org.lumbar.findings;

/**
 * What it is, and how sure.
 *
 * @param code such as {@code MUSCLE_SORENESS} or {@code SUSPECTED_INJURY}
 * @param certainty how sure
 */
public record Diagnosis(String code, Certainty certainty) {
}

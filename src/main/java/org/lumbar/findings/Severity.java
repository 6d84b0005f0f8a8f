package org.lumbar.findings;

/**
 * How severe soreness of this kind is, according to the article; never what the lifter reports.
 *
 * @param code {@code NEGLIGIBLE}, {@code MILD} or {@code MODERATE}
 */
public record Severity(String code) {
}

package org.lumbar.findings;



/**
 * How severe the article says that such a soreness is; never what the lifter reports.
 *
 * @param code {@code NEGLIGIBLE}, {@code MILD} or {@code MODERATE}
 */
public record Severity(String code) {
}

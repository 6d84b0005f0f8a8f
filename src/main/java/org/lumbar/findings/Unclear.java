package org.lumbar.findings;

/**
 * Why the diagnosis is unclear.
 *
 * @param code such as {@code QUALITY_NOT_KNOWN}
 */
public record Unclear(String code) {
}

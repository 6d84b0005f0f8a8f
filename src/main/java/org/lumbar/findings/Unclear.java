package org.lumbar.findings;



/**
 * Why it cannot be told what it is.
 *
 * @param code such as {@code QUALITY_NOT_KNOWN}
 */
public record Unclear(String code) {
}

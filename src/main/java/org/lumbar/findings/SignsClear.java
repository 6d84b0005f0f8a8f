package org.lumbar.findings;

/**
 * All four signs of injury are answered with no.
 */
public record SignsClear() {
}

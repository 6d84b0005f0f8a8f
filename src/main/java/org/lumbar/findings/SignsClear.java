package org.lumbar.findings;

/** All four signs of injury were answered no. */
public record SignsClear() {
}

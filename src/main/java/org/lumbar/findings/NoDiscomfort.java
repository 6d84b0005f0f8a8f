package org.lumbar.findings;

/** Nothing is felt: the lifter says so, and no other answer contradicts it. */
public record NoDiscomfort() {
}

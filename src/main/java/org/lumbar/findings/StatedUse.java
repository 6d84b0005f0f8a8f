package org.lumbar.findings;



/** What the lifter says of being used to the deadlift; two that contradict each other settle nothing. */
public record StatedUse(Use use) {
}

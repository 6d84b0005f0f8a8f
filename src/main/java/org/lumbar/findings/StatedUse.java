package org.lumbar.findings;

/** Whether the lifter claims to be used to the deadlift; contradictory claims settle nothing. */
public record StatedUse(Use use) {
}

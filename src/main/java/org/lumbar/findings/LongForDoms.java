package org.lumbar.findings;

/** It has lasted longer than delayed-onset soreness does, in one go as far as is known. */
public record LongForDoms() {
}

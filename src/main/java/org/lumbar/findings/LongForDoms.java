package org.lumbar.findings;

/** It has lasted longer than delayed-onset soreness does, without a break as far as is known. */
public record LongForDoms() {
}

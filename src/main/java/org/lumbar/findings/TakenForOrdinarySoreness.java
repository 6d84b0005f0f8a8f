package org.lumbar.findings;

/** Ordinary soreness fits best. */
public record TakenForOrdinarySoreness() {
}

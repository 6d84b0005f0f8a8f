package org.lumbar.findings;

/** Soreness of an ordinary kind is what fits best. */
public record TakenForOrdinarySoreness() {
}

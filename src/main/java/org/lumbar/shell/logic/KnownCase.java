package org.lumbar.shell.logic;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A case that may kill a mutant, with a test that notices different conclusions. */
public record KnownCase(List<Object> facts, Predicate<Collection<Object>> notices) {
    public KnownCase {
        facts = List.copyOf(facts);
    }
}

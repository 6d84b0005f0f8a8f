package org.lumbar.shell.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that words stand for, found by their type first: a record works out how to hash itself only when it is asked
 * to, which takes long and most types never meet in a run.
 */
final class KnownAnswers {

    private final Map<Object, List<Known>> byKind = new HashMap<>();
    private int size;

    /** A fact with its key, its word and its place among all. */
    record Known(Object fact, String key, String word, int place) {
    }

    void add(Object fact, String key, String word, int place) {
        byKind.computeIfAbsent(Vocabulary.kind(fact), first -> new ArrayList<>()).add(new Known(fact, key, word, place));
        size++;
    }

    int size() {
        return size;
    }

    Optional<Known> of(Object fact) {
        List<Known> alike = byKind.getOrDefault(Vocabulary.kind(fact), List.of());
        for (Known known : alike) {
            if (known.fact().equals(fact)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}

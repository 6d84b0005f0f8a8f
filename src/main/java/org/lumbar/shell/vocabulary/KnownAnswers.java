package org.lumbar.shell.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that have words, looked up by type first: hashing a record type for the first time is slow, and most
 * types never occur in a run.
 */
final class KnownAnswers {

    private final Map<Object, List<Known>> byType = new HashMap<>();
    private int size;

    /** A fact with its key, its word and its position among all facts and questions. */
    record Known(Object fact, String key, String word, int place) {
    }

    void add(Object fact, String key, String word, int place) {
        byType.computeIfAbsent(Vocabulary.typeOf(fact), first -> new ArrayList<>()).add(new Known(fact, key, word, place));
        size++;
    }

    int size() {
        return size;
    }

    Optional<Known> of(Object fact) {
        List<Known> alike = byType.getOrDefault(Vocabulary.typeOf(fact), List.of());
        for (Known known : alike) {
            if (known.fact().equals(fact)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}

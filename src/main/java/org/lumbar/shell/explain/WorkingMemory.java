package org.lumbar.shell.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The facts and findings once all rules have fired. Not thread-safe. */
final class WorkingMemory {

    private final Vocabulary vocabulary;
    private final List<Object> all;
    private final Map<FactType, List<Object>> byType = new IdentityHashMap<>();
    private final Map<Object, Map<String, Object>> properties = new HashMap<>();
    private Map<String, List<Object>> answered;

    WorkingMemory(Vocabulary vocabulary, Proof proof) {
        this.vocabulary = vocabulary;
        Set<Object> distinct = new LinkedHashSet<>(proof.facts());
        distinct.addAll(proof.findings());
        // the order of the answers must not affect explanations
        all = distinct.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    /** The answers, by question. */
    Map<String, List<Object>> answered() {
        if (answered == null) {
            answered = all.stream().filter(fact -> keyOf(fact).isPresent())
                    .collect(Collectors.groupingBy(fact -> keyOf(fact).orElseThrow()));
        }
        return answered;
    }

    Optional<String> keyOf(Object fact) {
        return vocabulary.keyOf(fact);
    }

    List<Object> of(FactType type) {
        return byType.computeIfAbsent(type, wanted -> all.stream().filter(wanted::isOf).toList());
    }

    /** The value of a property; null if the fact has none. */
    Object value(Object fact, String property) {
        return properties.computeIfAbsent(fact, one -> Item.of(one).properties()).get(property);
    }
}

package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.Item;

/** Everything that cases may say, in a fixed order, and the types of fact that are left out, with the reason. */
record InputDomain(List<InputKey> keys, Map<String, Limitation> refused) {

    /** One answer: the index of its key, and its own among the answers to that key. */
    record Input(int key, int answer) {
    }

    /** Which answer a fact is; empty if it is none of these or was left out. */
    Optional<Input> of(Object fact) {
        for (int i = 0; i < keys.size(); i++) {
            int answer = keys.get(i).of(fact);
            if (answer >= 0) {
                return Optional.of(new Input(i, answer));
            }
        }
        return Optional.empty();
    }

    /** Whether a fact has the type of an answer; rules ignore all others. */
    boolean isAbout(Object fact) {
        String type = Item.of(fact).type();
        return keys.stream().anyMatch(key -> key.types().contains(type));
    }

    Optional<Integer> indexOf(String key) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).key().equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The facts of a case under each key. */
    Map<Integer, List<Object>> byKey(Iterable<?> facts) {
        Map<Integer, List<Object>> byKey = new LinkedHashMap<>();
        for (Object fact : facts) {
            of(fact).ifPresent(input -> byKey.computeIfAbsent(input.key(), key -> new ArrayList<>()).add(fact));
        }
        return byKey;
    }
}

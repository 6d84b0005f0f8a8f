package org.lumbar.shell.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kie.api.runtime.KieSession;
import org.lumbar.shell.vocabulary.Importance;

/** Reads the findings of a session without their proof, checking only that there is one. */
final class FindingReader {

    private FindingReader() {
    }

    /** {@return the findings in the order of a proof; empty if only the proof can show whether all of them are supported} */
    static Optional<List<Object>> read(KieSession session, Ranks ranks, DeclaredTypes declaredTypes) {
        return Justifications.founded(session).map(supported -> {
            Map<Object, Importance> findings = new HashMap<>(64);
            supported.forEach(object -> findings.computeIfAbsent(declaredTypes.fromEngine(object), ranks::rank));
            return findings.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
        });
    }
}

package org.lumbar.engine;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** What the truth maintenance of a session holds. The only class that knows the engine's internal types for it. */
final class Justifications {

    private Justifications() {
    }

    /** Each match that still supports findings, with those findings. */
    static Map<Match, Set<Object>> of(KieSession session) {
        Map<Match, Set<Object>> supported = new IdentityHashMap<>();
        for (FactHandle handle : session.getFactHandles()) {
            InternalFactHandle finding = (InternalFactHandle) handle;
            if (finding.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                    && key.getBeliefSet() != null) {
                SimpleMode belief = (SimpleMode) key.getBeliefSet().getFirst();
                for (; belief != null; belief = belief.getNext()) {
                    LogicalDependency<SimpleMode> support = belief.getObject();
                    supported.computeIfAbsent(support.getJustifier(), match -> new LinkedHashSet<>())
                            .add(finding.getObject());
                }
            }
        }
        return supported;
    }
}

package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** Reads the truth maintenance of a session. The only class that uses the engine's internal types for it. */
final class Justifications {

    private Justifications() {
    }

    /** Visits each object of a session with the matches that still support it; answers have none. */
    static void each(KieSession session, BiConsumer<Object, List<Match>> visitor) {
        for (FactHandle handle : session.getFactHandles()) {
            InternalFactHandle held = (InternalFactHandle) handle;
            visitor.accept(held.getObject(), supports(held));
        }
    }

    private static List<Match> supports(InternalFactHandle handle) {
        if (!(handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key) || key.getBeliefSet() == null) {
            return List.of();
        }
        List<Match> supports = new ArrayList<>(2);
        SimpleMode belief = (SimpleMode) key.getBeliefSet().getFirst();
        for (; belief != null; belief = belief.getNext()) {
            LogicalDependency<SimpleMode> support = belief.getObject();
            supports.add(support.getJustifier());
        }
        return supports;
    }
}

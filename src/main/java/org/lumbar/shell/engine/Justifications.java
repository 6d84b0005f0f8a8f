package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** Reads a session's truth maintenance; the only class that uses the engine's internal types for it. */
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
        List<Match> supports = new ArrayList<>(2);
        for (SimpleMode belief = first(handle); belief != null; belief = belief.getNext()) {
            supports.add(justifier(belief));
        }
        return supports;
    }

    private static SimpleMode first(InternalFactHandle handle) {
        return handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null
                ? (SimpleMode) key.getBeliefSet().getFirst() : null;
    }

    private static Match justifier(SimpleMode belief) {
        LogicalDependency<SimpleMode> support = belief.getObject();
        return support.getJustifier();
    }

    /**
     * {@return the objects of a session that matches support, if each of them ultimately rests on answers} Empty if they may
     * support each other in a circle, which the proof reports.
     */
    static Optional<List<Object>> founded(KieSession session) {
        List<InternalFactHandle> supported = new ArrayList<>(64);
        BitSet open = new BitSet(128);
        for (FactHandle handle : session.getFactHandles()) {
            InternalFactHandle held = (InternalFactHandle) handle;
            if (first(held) != null) {
                supported.add(held);
                open.set((int) held.getId());
            }
        }
        // premises are nearly always older than what follows from them
        supported.sort(Comparator.comparingLong(InternalFactHandle::getId));
        List<InternalFactHandle> left = supported;
        while (!left.isEmpty()) {
            List<InternalFactHandle> waiting = left.stream().filter(held -> !close(held, open)).toList();
            if (waiting.size() == left.size()) {
                return Optional.empty();
            }
            left = waiting;
        }
        return Optional.of(supported.stream().map(InternalFactHandle::getObject).toList());
    }

    /** Marks an object as founded if one of its supports uses nothing that is still open. */
    private static boolean close(InternalFactHandle held, BitSet open) {
        for (SimpleMode belief = first(held); belief != null; belief = belief.getNext()) {
            if (usesNone(open, ((InternalMatch) justifier(belief)).getTuple())) {
                open.clear((int) held.getId());
                return true;
            }
        }
        return false;
    }

    private static boolean usesNone(BitSet open, TupleImpl match) {
        for (TupleImpl part = match; part != null; part = part.getParent()) {
            if (part.getFactHandle() != null && open.get((int) part.getFactHandle().getId())) {
                return false;
            }
        }
        return true;
    }
}

package org.lumbar.shell.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Pools the sessions of one rule base. A session is emptied after each case and reused, as creating one is slow; a session
 * that failed is discarded.
 */
final class Sessions {

    private static final int MOST_KEPT = 64;

    private final KieBase kieBase;
    private final BlockingQueue<KieSession> kept = new ArrayBlockingQueue<>(MOST_KEPT);

    Sessions(KieBase kieBase) {
        this.kieBase = kieBase;
    }

    KieSession take() {
        KieSession session = kept.poll();
        return session != null ? session : kieBase.newKieSession();
    }

    /** Empties a session that did not fail, for the next case. */
    void giveBack(KieSession session) {
        if (!isEmptied(session) || !kept.offer(session)) {
            session.dispose();
        }
    }

    private static boolean isEmptied(KieSession session) {
        try {
            ((StatefulKnowledgeSessionImpl) session).reset();
            return session.getFactCount() == 0;
        } catch (RuntimeException unfit) {
            // the case has its answer; only the session is unusable
            return false;
        }
    }
}

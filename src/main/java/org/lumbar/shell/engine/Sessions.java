package org.lumbar.shell.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Sessions of one rule base. One that has served a case to its end is emptied and serves the next, which saves making
 * another; one that has failed must not, and is thrown away.
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

    /** Empties a session in which nothing has failed, for the next case. */
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
            // the case has its answer; only the session is of no more use
            return false;
        }
    }
}

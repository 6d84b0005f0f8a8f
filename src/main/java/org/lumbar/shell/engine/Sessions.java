package org.lumbar.shell.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Pools the sessions of one rule base. A session is emptied after each case and reused, as creating one is slow; a session
 * that failed is discarded. With many rules, a session is also discarded after some cases: emptying it visits every node
 * that any of its cases has touched, and that number grows with different cases.
 */
final class Sessions {

    private static final int MAX_POOLED = 64;
    private static final int MANY_RULES = 1_000;
    private static final int CASES_PER_SESSION = 16;

    private final KieBase kieBase;
    private final BlockingQueue<KieSession> pool = new ArrayBlockingQueue<>(MAX_POOLED);
    private final AtomicInteger served = new AtomicInteger();
    private final int casesPerSession;

    Sessions(KieBase kieBase, int rules) {
        this.kieBase = kieBase;
        this.casesPerSession = rules < MANY_RULES ? Integer.MAX_VALUE : CASES_PER_SESSION;
    }

    KieSession take() {
        KieSession session = pool.poll();
        return session != null ? session : kieBase.newKieSession();
    }

    /** Empties a session that did not fail, for the next case. */
    void giveBack(KieSession session) {
        if (served.incrementAndGet() % casesPerSession == 0 || !isEmptied(session) || !pool.offer(session)) {
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

package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import org.lumbar.RandomAnswers;
import org.lumbar.SmallRules;
import org.lumbar.api.Proof;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;

/** Sessions that serve one case after another, held to sessions of their own. */
class SessionsTest {

    private static final int CASES = 1_000;

    @Test
    void a_session_that_has_served_others_gives_the_proof_of_a_new_one() {
        CompiledRules rules = CompiledRules.packaged();
        Ranks ranks = new Ranks(rules.rulebook());
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            List<Object> facts = List.copyOf(new LinkedHashSet<>(RandomAnswers.of(random)));
            assertThat(rules.assess(facts).proof()).isEqualTo(alone(rules, ranks, facts));
        }
    }

    private static Proof alone(CompiledRules rules, Ranks ranks, List<Object> facts) {
        KieSession session = rules.kieBase().newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return ProofReader.read(session, facts, ranks, new DeclaredTypes(rules.kieBase(), rules.rulebook().declared()));
        } finally {
            session.dispose();
        }
    }

    @Test
    void a_session_serves_the_next_case_but_not_two_at_once() {
        Sessions sessions = new Sessions(CompiledRules.packaged().kieBase(), 1);
        KieSession first = sessions.take();
        KieSession second = sessions.take();
        assertThat(second).isNotSameAs(first);
        sessions.giveBack(second);
        assertThat(sessions.take()).isSameAs(second);
    }

    @Test
    void where_there_are_many_rules_no_session_grows_old() {
        Sessions sessions = new Sessions(CompiledRules.packaged().kieBase(), 17_000);
        KieSession first = sessions.take();
        for (int i = 1; i < 16; i++) {
            sessions.giveBack(first);
            assertThat(sessions.take()).isSameAs(first);
        }
        sessions.giveBack(first);
        assertThat(sessions.take()).isNotSameAs(first);
    }

    @Test
    void nothing_of_a_case_is_left_in_a_session_that_waits(@TempDir Path folder) throws Exception {
        CompiledRules rules = CompiledRules.compile(SmallRules.write(folder, "DOMS"));
        Sessions sessions = new Sessions(rules.kieBase(), 1);
        KieSession session = sessions.take();
        WeakReference<Object> fact = inserted(session);
        sessions.giveBack(session);
        for (int i = 0; i < 50 && fact.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(fact.get()).isNull();
        assertThat(sessions.take()).isSameAs(session);
    }

    private static WeakReference<Object> inserted(KieSession session) {
        Object fact = new PainQuality(Quality.SHARP);
        session.insert(fact);
        assertThat(session.fireAllRules()).isPositive();
        return new WeakReference<>(fact);
    }
}

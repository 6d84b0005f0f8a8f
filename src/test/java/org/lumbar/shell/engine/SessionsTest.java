package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.lumbar.RandomAnswers;
import org.lumbar.api.Proof;

/** Sessions that serve one case after another, compared with fresh ones. */
class SessionsTest {

    private static final int CASES = 1_000;

    @Test
    void a_reused_session_gives_the_proof_of_a_new_one() {
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
    void with_many_rules_a_session_is_replaced_after_a_few_cases() {
        Sessions sessions = new Sessions(CompiledRules.packaged().kieBase(), 17_000);
        KieSession first = sessions.take();
        for (int i = 1; i < 16; i++) {
            sessions.giveBack(first);
            assertThat(sessions.take()).isSameAs(first);
        }
        sessions.giveBack(first);
        assertThat(sessions.take()).isNotSameAs(first);
    }
}

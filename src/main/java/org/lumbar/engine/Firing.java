package org.lumbar.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Fires rules until none is left, or until it is clear that they come to no end. */
final class Firing {

    /** Far more than any case needs: a rule fires once for each combination of answers that it matches. */
    private static final int LEAST_LIMIT = 10_000;
    private static final int LIMIT_PER_RULE = 100;
    private static final int WATCHED = 1_000;

    private final int limit;

    Firing(KieBase kieBase) {
        int rules = kieBase.getKiePackages().stream().mapToInt(kiePackage -> kiePackage.getRules().size()).sum();
        limit = Math.max(LEAST_LIMIT, LIMIT_PER_RULE * rules);
    }

    void toTheEnd(KieSession session) {
        if (session.fireAllRules(limit) < limit) {
            return;
        }
        Set<String> names = new TreeSet<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                names.add(event.getMatch().getRule().getName());
            }
        });
        if (session.fireAllRules(WATCHED) == WATCHED) {
            throw new EndlessRulesException("the rules set each other off without end", List.copyOf(names));
        }
    }
}

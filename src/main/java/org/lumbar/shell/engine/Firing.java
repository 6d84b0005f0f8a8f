package org.lumbar.shell.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.drl.RulePrinter;

/** Fires rules until none is left, or until it is clear that they keep setting each other off. */
final class Firing {

    /** Far more than any case needs: a rule fires once for each combination of answers that it matches. */
    private static final int LEAST_LIMIT = 10_000;
    private static final int LIMIT_PER_RULE = 100;
    private static final int WATCHED = 1_000;

    private final Set<String> rules;
    private final int limit;

    Firing(KieBase kieBase) {
        rules = kieBase.getKiePackages().stream().flatMap(kiePackage -> kiePackage.getRules().stream())
                .map(Rule::getName).collect(Collectors.toSet());
        limit = Math.max(LEAST_LIMIT, LIMIT_PER_RULE * rules.size());
    }

    /** @throws NoAnswerException if a rule fails, or there is no end */
    void fireUntilQuiescent(KieSession session) {
        if (fire(session, limit) < limit) {
            return;
        }
        Set<String> names = new TreeSet<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                names.add(event.getMatch().getRule().getName());
            }
        });
        if (fire(session, WATCHED) == WATCHED) {
            throw NoAnswers.nonTerminating(List.copyOf(names));
        }
    }

    private int fire(KieSession session, int most) {
        try {
            return session.fireAllRules(most);
        } catch (RuntimeException thrown) {
            throw failure(thrown);
        }
    }

    /** What it means that the engine threw something; it knows rules by the names of their authors, or by neutral ones. */
    NoAnswerException failure(RuntimeException thrown) {
        Map<String, String> names = new HashMap<>();
        rules.forEach(name -> {
            names.put(name, name);
            names.put(RulePrinter.neutral(name), name);
        });
        return NoAnswers.failedAmong(names, thrown);
    }
}

package org.lumbar.shell.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.drl.RulePrinter;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Fires rules until none is left, and stops those that do not terminate or would take too long. */
final class Firing {

    /** Far more firings than any case needs: a rule fires once for each combination of facts that it matches. */
    private static final int MIN_LIMIT = 10_000;
    private static final int LIMIT_PER_RULE = 100;
    private static final int FIRST_FIRINGS = 150;

    private final Set<String> rules;
    private final int limit;
    private final JoinGuard guard;

    Firing(KieBase kieBase, Vocabulary vocabulary) {
        guard = new JoinGuard(kieBase, vocabulary);
        rules = kieBase.getKiePackages().stream().flatMap(kiePackage -> kiePackage.getRules().stream())
                .map(Rule::getName).collect(Collectors.toSet());
        limit = Math.max(MIN_LIMIT, LIMIT_PER_RULE * rules.size());
    }

    /** @throws NoAnswerException if a rule fails, or the rules do not terminate */
    void fireUntilQuiescent(KieSession session) {
        // as long as there are few objects, no rule can combine them in too many ways
        if (!guard.isNeeded(session.getFactCount()) && fire(session, FIRST_FIRINGS) < FIRST_FIRINGS) {
            return;
        }
        RuleRuntimeEventListener watching = guard.watch(session);
        if (fire(session, limit) < limit) {
            // the session may be reused
            session.removeEventListener(watching);
            return;
        }
        FiringMonitor monitor = new FiringMonitor();
        session.addEventListener((AgendaEventListener) monitor);
        session.addEventListener((RuleRuntimeEventListener) monitor);
        if (fire(session, limit) >= limit) {
            throw monitor.reason(limit);
        }
        session.removeEventListener((AgendaEventListener) monitor);
        session.removeEventListener((RuleRuntimeEventListener) monitor);
        session.removeEventListener(watching);
    }

    /** The engine may fire one rule more than it is allowed to. */
    private int fire(KieSession session, int max) {
        try {
            return session.fireAllRules(max);
        } catch (RuntimeException thrown) {
            throw failure(thrown);
        }
    }

    /** Attributes an exception to the rule that the engine names, by its own name or by its neutral one. */
    NoAnswerException failure(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoAnswerException ours) {
                return ours;
            }
        }
        Map<String, String> names = new HashMap<>();
        rules.forEach(name -> {
            names.put(name, name);
            names.put(RulePrinter.neutral(name), name);
        });
        return NoAnswers.failedAmong(names, thrown);
    }
}

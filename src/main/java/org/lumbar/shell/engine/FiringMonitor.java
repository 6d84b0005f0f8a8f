package org.lumbar.shell.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.lumbar.api.NoAnswerException;

/** Finds out why rules fire too often: they repeat themselves, trigger each other endlessly, or match too many combinations. */
final class FiringMonitor extends DefaultAgendaEventListener implements AgendaEventListener, RuleRuntimeEventListener {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final Set<String> repeated = new TreeSet<>();
    /** The length of the chain of rules that led to a finding. */
    private final Map<Object, Integer> depths = new HashMap<>();
    private final Map<String, Integer> deepest = new TreeMap<>();
    private int depth;

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        InternalMatch match = (InternalMatch) event.getMatch();
        String name = match.getRule().getName();
        List<Object> objects = match.getObjects();
        counts.merge(name, 1, Integer::sum);
        depth = 1 + objects.stream().mapToInt(one -> depths.getOrDefault(one, 0)).max().orElse(0);
        deepest.merge(name, depth, Math::max);
        // a rule with alternatives joined by "or" has a node for each
        if (!seen.add(List.of(match.getTerminalNode().getId(), objects))) {
            repeated.add(name);
        }
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        depths.putIfAbsent(event.getObject(), depth);
    }

    NoAnswerException reason(int firings) {
        if (!repeated.isEmpty()) {
            return NoAnswers.nonTerminating(List.copyOf(repeated));
        }
        List<String> chained = deepest.keySet().stream().filter(name -> deepest.get(name) > counts.size()).toList();
        return chained.isEmpty()
                ? NoAnswers.tooManyMatches(Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey(), firings)
                : NoAnswers.endlessChain(chained, firings);
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // findings do not change
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        // a finding that is concluded again keeps its depth
    }
}

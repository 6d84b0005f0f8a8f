package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.QueryResults;
import org.kie.api.runtime.rule.QueryResultsRow;
import org.lumbar.api.FailedRuleException;
import org.lumbar.api.Proof;

/** One case, with all that the rules made of it, ready to answer queries. For one thread; to be closed. */
final class Asked implements AutoCloseable {

    private final KieSession session;
    private final DeclaredTypes declaredTypes;
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
    private final Set<Object> engineObjects;
    private final Proof proof;
    private final Set<String> ruleNames;

    Asked(Inquiry inquiry, Iterable<?> facts) {
        session = inquiry.newSession();
        declaredTypes = inquiry.declaredTypes();
        ruleNames = inquiry.rulebook().rules().keySet();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(event.getMatch().getRule().getName());
                }
            });
            Set<Object> distinct = new LinkedHashSet<>();
            facts.forEach(distinct::add);
            distinct.forEach(inquiry.knownFacts()::require);
            List<Object> objects = distinct.stream().map(declaredTypes::toEngine).toList();
            objects.forEach(session::insert);
            inquiry.firing().toTheEnd(session);
            engineObjects = new LinkedHashSet<>(session.getObjects());
            proof = ProofReader.read(session, objects, inquiry.rulebook(), declaredTypes);
        } catch (RuntimeException failure) {
            session.dispose();
            throw failure;
        }
    }

    /** What stands when the rules have finished. */
    Proof proof() {
        return proof;
    }

    /** Whether a rule fired at any time. */
    boolean hasFired(String rule) {
        return fired.contains(rule);
    }

    /** What a query finds: for each set of facts that fits, the names of its variables and what they stand for. */
    List<Map<String, Object>> rows(String query) {
        return rows.computeIfAbsent(query, this::ask);
    }

    private List<Map<String, Object>> ask(String query) {
        try {
            return found(session.getQueryResults(query));
        } catch (RuntimeException thrown) {
            throw FailedRuleException.among(ruleNames, thrown);
        }
    }

    private static List<Map<String, Object>> found(QueryResults results) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (QueryResultsRow result : results) {
            Map<String, Object> row = new HashMap<>();
            for (String name : results.getIdentifiers()) {
                try {
                    row.put(name, result.get(name));
                } catch (IllegalArgumentException ofAnotherBranch) {
                    // of the branches of an "or", each has names of its own
                    continue;
                }
            }
            found.add(row);
        }
        return found;
    }

    /** The facts and findings among what variables stand for, as a case or a proof has them. */
    List<Object> facts(List<Map<String, Object>> found, List<String> variables) {
        Set<Object> facts = new LinkedHashSet<>();
        for (Map<String, Object> row : found) {
            variables.stream().map(row::get).filter(engineObjects::contains).map(declaredTypes::fromEngine)
                    .forEach(facts::add);
        }
        return facts.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    /** All facts and findings, as a case or a proof has them. */
    List<Object> all() {
        List<Object> all = new ArrayList<>();
        engineObjects.forEach(object -> all.add(declaredTypes.fromEngine(object)));
        return all;
    }

    /** A value as people may see it; a list of facts as a case has them. */
    Object value(Object value) {
        if (value instanceof Iterable<?> several) {
            List<Object> values = new ArrayList<>();
            several.forEach(one -> values.add(value(one)));
            return values.stream().sorted(Comparator.comparing(Object::toString)).toList();
        }
        return declaredTypes.fromEngine(value);
    }

    @Override
    public void close() {
        session.dispose();
    }
}

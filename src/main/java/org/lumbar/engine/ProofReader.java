package org.lumbar.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.lumbar.proof.Importance;
import org.lumbar.proof.Item;
import org.lumbar.proof.Proof;
import org.lumbar.proof.RuleText;
import org.lumbar.proof.Rulebook;
import org.lumbar.proof.Step;

/** Reads the proof off what a session still believes. */
final class ProofReader {

    private final Rulebook rulebook;
    private final DeclaredTypes declaredTypes;
    private final Map<Object, Importance> importance = new HashMap<>();
    private final Comparator<Object> byImportance;

    private ProofReader(Rulebook rulebook, DeclaredTypes declaredTypes) {
        this.rulebook = rulebook;
        this.declaredTypes = declaredTypes;
        this.byImportance = Comparator.comparing(
                finding -> importance.computeIfAbsent(finding, rulebook::importance));
    }

    /** @throws EndlessRulesException if findings only support each other */
    static Proof read(KieSession session, Rulebook rulebook, DeclaredTypes declaredTypes) {
        return new ProofReader(rulebook, declaredTypes).proof(session);
    }

    private Proof proof(KieSession session) {
        Map<Match, Set<Object>> supported = Justifications.of(session);
        Set<Object> engineObjects = new HashSet<>(session.getObjects());
        List<Step> steps = supported.entrySet().stream()
                .map(entry -> step(entry.getKey(), entry.getValue(), engineObjects)).toList();
        Set<Object> findings = new HashSet<>();
        steps.forEach(step -> findings.addAll(step.concluded()));
        return new Proof(findings.stream().sorted(byImportance).toList(), inReadingOrder(steps, findings));
    }

    private Step step(Match match, Collection<Object> concluded, Set<Object> engineObjects) {
        RuleText rule = rulebook.rules().get(match.getRule().getName());
        List<Object> given = match.getObjects().stream().filter(engineObjects::contains).map(declaredTypes::fromEngine)
                .toList();
        return new Step(rule, bindings(match), given,
                concluded.stream().map(declaredTypes::fromEngine).sorted(byImportance).toList());
    }

    private static Map<String, Object> bindings(Match match) {
        Map<String, Object> bindings = new LinkedHashMap<>();
        for (String id : match.getDeclarationIds()) {
            Object value = match.getDeclarationValue(id);
            if (value instanceof String || value instanceof Number || value instanceof Boolean
                    || value instanceof Enum<?>) {
                bindings.put(id.replaceFirst("^\\$", ""), value);
            }
        }
        return bindings;
    }

    /** Answers before what follows from them; among equals in the order of the files, so by the article's sections. */
    private List<Step> inReadingOrder(List<Step> steps, Set<Object> findings) {
        Comparator<Step> order = Comparator.comparing((Step step) -> step.rule().file())
                .thenComparing(step -> step.concluded().get(0), byImportance)
                .thenComparing(step -> step.rule().name())
                .thenComparing(step -> step.given().stream().map(Item::of).toList().toString());
        List<Step> left = new ArrayList<>(steps.stream().sorted(order).toList());
        List<Step> ordered = new ArrayList<>();
        Set<Object> open = new HashSet<>(findings);
        while (!left.isEmpty()) {
            List<Step> ready = left.stream().filter(step -> step.given().stream().noneMatch(open::contains)).toList();
            if (ready.isEmpty()) {
                Set<String> names = new TreeSet<>();
                left.forEach(step -> names.add(step.rule().name()));
                throw new EndlessRulesException("the rules support each other in a circle", List.copyOf(names));
            }
            ordered.addAll(ready);
            left.removeAll(ready);
            ready.forEach(step -> open.removeAll(step.concluded()));
        }
        return ordered;
    }
}

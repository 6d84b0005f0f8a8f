package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;

/** Reads the proof from a session's truth maintenance. */
final class ProofReader {

    private final List<Object> given;
    private final Ranks ranks;
    private final DeclaredTypes declaredTypes;
    private final Map<Object, ProofNode> nodes = new IdentityHashMap<>(64);
    private final Map<Object, ProofNode> findings = new HashMap<>(64);
    private final Map<Match, JustificationBuilder> justifications = new IdentityHashMap<>(64);

    private ProofReader(List<Object> given, Ranks ranks, DeclaredTypes declaredTypes) {
        this.given = given;
        this.ranks = ranks;
        this.declaredTypes = declaredTypes;
    }

    static Proof read(KieSession session, List<Object> given, Ranks ranks, DeclaredTypes declaredTypes) {
        return new ProofReader(given, ranks, declaredTypes).proof(session);
    }

    private Proof proof(KieSession session) {
        Justifications.each(session, this::add);
        List<JustificationBuilder> left = new ArrayList<>(justifications.values());
        left.forEach(justification -> justification.readGiven(nodes));
        left.sort(JustificationBuilder.ORDER);
        Set<Object> facts = new LinkedHashSet<>();
        given.forEach(object -> facts.add(declaredTypes.fromEngine(object)));
        return new Proof(facts, findings.values().stream().sorted(Comparator.comparing(ProofNode::rank))
                .map(ProofNode::shown).toList(), inReadingOrder(left));
    }

    private void add(Object object, List<Match> supportedBy) {
        ProofNode node = new ProofNode(declaredTypes.fromEngine(object));
        if (!supportedBy.isEmpty()) {
            node = finding(node);
            for (Match match : supportedBy) {
                justifications.computeIfAbsent(match,
                        added -> new JustificationBuilder(added, ranks.rule(added.getRule().getName())))
                        .addConcluded(node);
            }
        }
        nodes.put(object, node);
    }

    /** Equal findings are one, even if the engine distinguishes them. */
    private ProofNode finding(ProofNode node) {
        ProofNode known = findings.putIfAbsent(node.shown(), node);
        if (known != null) {
            return known;
        }
        node.markConcluded(ranks);
        return node;
    }

    /** Orders steps so that premises come before what follows from them. */
    private static List<Step> inReadingOrder(List<JustificationBuilder> sorted) {
        List<Step> steps = new ArrayList<>(sorted.size());
        List<JustificationBuilder> left = sorted;
        while (!left.isEmpty()) {
            List<JustificationBuilder> ready = new ArrayList<>(left.size());
            List<JustificationBuilder> waiting = new ArrayList<>(left.size());
            left.forEach(justification -> (justification.isReady() ? ready : waiting).add(justification));
            if (ready.isEmpty()) {
                Set<String> names = new TreeSet<>();
                left.forEach(justification -> names.add(justification.rule().name()));
                throw NoAnswers.nonTerminating(List.copyOf(names));
            }
            ready.forEach(justification -> {
                steps.add(justification.step());
                justification.markProved();
            });
            left = waiting;
        }
        return steps;
    }
}

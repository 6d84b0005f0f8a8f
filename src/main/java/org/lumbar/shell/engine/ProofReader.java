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
    private final Map<Object, ProofNode> beliefs = new IdentityHashMap<>(64);
    private final Map<Object, ProofNode> findings = new HashMap<>(64);
    private final Map<Match, JustificationBuilder> supports = new IdentityHashMap<>(64);

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
        List<JustificationBuilder> left = new ArrayList<>(supports.values());
        left.forEach(support -> support.readGiven(beliefs));
        left.sort(JustificationBuilder.ORDER);
        Set<Object> facts = new LinkedHashSet<>();
        given.forEach(object -> facts.add(declaredTypes.fromEngine(object)));
        return new Proof(facts, findings.values().stream().sorted(Comparator.comparing(ProofNode::rank))
                .map(ProofNode::shown).toList(), inReadingOrder(left));
    }

    private void add(Object object, List<Match> supportedBy) {
        ProofNode belief = new ProofNode(declaredTypes.fromEngine(object));
        if (!supportedBy.isEmpty()) {
            belief = finding(belief);
            for (Match match : supportedBy) {
                supports.computeIfAbsent(match,
                        added -> new JustificationBuilder(added, ranks.rule(added.getRule().getName())))
                        .addConcluded(belief);
            }
        }
        beliefs.put(object, belief);
    }

    /** Equal findings are one, even if the engine distinguishes them. */
    private ProofNode finding(ProofNode belief) {
        ProofNode known = findings.putIfAbsent(belief.shown(), belief);
        if (known != null) {
            return known;
        }
        belief.concluded(ranks);
        return belief;
    }

    /** Orders steps so that premises come before what follows from them. */
    private static List<Step> inReadingOrder(List<JustificationBuilder> sorted) {
        List<Step> steps = new ArrayList<>(sorted.size());
        List<JustificationBuilder> left = sorted;
        while (!left.isEmpty()) {
            List<JustificationBuilder> ready = new ArrayList<>(left.size());
            List<JustificationBuilder> waiting = new ArrayList<>(left.size());
            left.forEach(support -> (support.isReady() ? ready : waiting).add(support));
            if (ready.isEmpty()) {
                Set<String> names = new TreeSet<>();
                left.forEach(support -> names.add(support.rule().name()));
                throw NoAnswers.nonTerminating(List.copyOf(names));
            }
            ready.forEach(support -> {
                steps.add(support.step());
                support.markProved();
            });
            left = waiting;
        }
        return steps;
    }
}

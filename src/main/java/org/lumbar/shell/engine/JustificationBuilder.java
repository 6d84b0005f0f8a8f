package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kie.api.runtime.rule.Match;
import org.lumbar.api.Item;
import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.Ranks.RankedRule;

/** Builds a step of a proof from a match that supports findings. */
final class JustificationBuilder {

    /** By file, then by importance. */
    static final Comparator<JustificationBuilder> ORDER = JustificationBuilder::compare;

    private static final Comparator<ProofNode> BY_IMPORTANCE = Comparator.comparing(ProofNode::rank);

    private final Match match;
    private final RankedRule rule;
    private final List<ProofNode> given = new ArrayList<>(4);
    private final List<ProofNode> concluded = new ArrayList<>(1);
    private String givenText;

    JustificationBuilder(Match match, RankedRule rule) {
        this.match = match;
        this.rule = rule;
    }

    private static int compare(JustificationBuilder one, JustificationBuilder other) {
        int order = Integer.compare(one.rule.file(), other.rule.file());
        order = order != 0 ? order : one.concluded.get(0).rank().compareTo(other.concluded.get(0).rank());
        order = order != 0 ? order : Integer.compare(one.rule.name(), other.rule.name());
        return order != 0 ? order : one.givenText().compareTo(other.givenText());
    }

    RuleText rule() {
        return rule.rule();
    }

    void addConcluded(ProofNode finding) {
        if (!concluded.contains(finding)) {
            concluded.add(finding);
            if (concluded.size() > 1) {
                concluded.sort(BY_IMPORTANCE);
            }
        }
    }

    /** Reads the objects matched, leaving out those that the engine creates for its own use. */
    void readGiven(Map<Object, ProofNode> nodes) {
        for (Object object : match.getObjects()) {
            ProofNode node = nodes.get(object);
            if (node != null) {
                given.add(node);
            }
        }
    }

    /** Whether everything it uses has been proved by an earlier step. */
    boolean isReady() {
        for (ProofNode premise : given) {
            if (!premise.isProved()) {
                return false;
            }
        }
        return true;
    }

    void markProved() {
        concluded.forEach(ProofNode::markProved);
    }

    Step step() {
        return new Step(rule(), bindings(), shown(given), shown(concluded));
    }

    private static List<Object> shown(List<ProofNode> nodes) {
        List<Object> shown = new ArrayList<>(nodes.size());
        for (ProofNode node : nodes) {
            shown.add(node.shown());
        }
        return shown;
    }

    private String givenText() {
        if (givenText == null) {
            givenText = shown(given).stream().map(Item::of).toList().toString();
        }
        return givenText;
    }

    private Map<String, Object> bindings() {
        Map<String, Object> bindings = new HashMap<>();
        for (String id : match.getDeclarationIds()) {
            Object value = value(id);
            if (value instanceof String || value instanceof Number || value instanceof Boolean
                    || value instanceof Enum<?>) {
                bindings.put(id.startsWith("$") ? id.substring(1) : id, value);
            }
        }
        return bindings;
    }

    /** A variable that no condition uses is computed only here, and may throw. */
    private Object value(String id) {
        try {
            return match.getDeclarationValue(id);
        } catch (RuntimeException thrown) {
            throw NoAnswers.failed(List.of(rule().name()), thrown);
        }
    }
}

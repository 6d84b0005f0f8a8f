package org.lumbar.shell.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.api.FindingType;
import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** Whether each condition can be met by something, each finding serves something, and no rule feeds itself. */
final class FlowCheck {

    private final Flow flow;
    private final Vocabulary vocabulary;

    FlowCheck(Flow flow, Vocabulary vocabulary) {
        this.flow = flow;
        this.vocabulary = vocabulary;
    }

    void look(Set<String> doubtful) {
        for (Flow.Node node : flow.nodes()) {
            List<Patterns.Placed> patterns = node.patterns();
            if (!doubtful.contains("")) {
                patterns.forEach(placed -> dead(node, placed, doubtful));
            }
            if (doubtful.isEmpty()) {
                unused(node);
            }
            itself(node, patterns);
        }
    }

    private void dead(Flow.Node node, Patterns.Placed placed, Set<String> doubtful) {
        Condition.Matched pattern = placed.pattern();
        Optional<Concept> type = vocabulary.concept(pattern.type().text());
        boolean finding = type.filter(known -> known.role() == Concept.Role.FINDING).isPresent();
        boolean unsure = flow.nodes().stream().filter(other -> doubtful.contains(other.rule().name()))
                .map(Flow.Node::type).anyMatch(concluded -> concluded.equals(type)
                        || concluded.filter(known -> known.role() == Concept.Role.FINDING).isEmpty());
        if (finding && pattern.plain() && !unsure && flow.meeting(pattern).findAny().isEmpty()) {
            node.file().remarks().add(RuleFault.DEAD_CONDITION, node.rule().name(), pattern.at(),
                    "no rule concludes " + type.get().name()
                    + (pattern.constraints().isEmpty() ? "" : " with these values"), placed.absent()
                            ? "remove the condition, as it always holds, or correct it"
                            : "correct the values, or write a rule that concludes it; as it is, this is never met");
        }
    }

    private void unused(Flow.Node node) {
        String type = node.type().orElseThrow().name();
        boolean used = vocabulary.type(type).map(FindingType::heading).filter(String::isEmpty).isEmpty() || flow.nodes().stream()
                .anyMatch(other -> other.patterns().stream().anyMatch(placed -> flow.meets(node, placed.pattern())));
        if (!used) {
            node.file().remarks().add(RuleFault.UNUSED_FINDING, node.rule().name(),
                    node.rule().conclusion().orElseThrow().at(), "no rule and no report uses this finding",
                    "write a rule that needs it, or give " + type + " a heading in " + Wording.FILE);
        }
    }

    private void itself(Flow.Node node, List<Patterns.Placed> patterns) {
        for (Patterns.Placed placed : patterns) {
            if (flow.meets(node, placed.pattern())) {
                node.file().remarks().add(RuleFault.FEEDS_ITSELF, node.rule().name(), placed.pattern().at(),
                        "this rule itself concludes what it needs here", placed.absent()
                                ? "it would retract its own conclusion endlessly; use something else"
                                : "a finding cannot be its own reason; use something else");
                return;
            }
        }
    }
}

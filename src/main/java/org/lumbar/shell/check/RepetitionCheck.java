package org.lumbar.shell.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.VariableScope;
import org.lumbar.shell.text.Quoted;

/** Whether a rule says nothing that another rule does not say already. */
final class RepetitionCheck {

    private final Flow flow;
    private final Implication implication;
    private final Map<Flow.Node, String> concluded = new IdentityHashMap<>();

    RepetitionCheck(Flow flow, Implication implication) {
        this.flow = flow;
        this.implication = implication;
        flow.nodes().forEach(node -> concluded.put(node, concluded(node)));
    }

    void look() {
        List<Flow.Node> nodes = flow.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < nodes.size(); j++) {
                boolean repeats = i != j && isSwallowed(nodes.get(i), nodes.get(j));
                // of two rules that say the same, the later one is the repetition
                if (repeats && (i > j || !isSwallowed(nodes.get(j), nodes.get(i)))) {
                    tell(nodes.get(i), nodes.get(j));
                    break;
                }
            }
        }
    }

    private static void tell(Flow.Node node, Flow.Node other) {
        node.file().remarks().add(RuleFault.SWALLOWED, node.rule().name(), node.rule().nameAt(),
                "wherever this rule fires, " + Quoted.of(other.rule().name()) + " concludes the same",
                "that rule is at " + other.file().remarks().place(other.rule().nameAt())
                        + "; remove one of them, or accept it if the second reason is worth showing");
    }

    private boolean isSwallowed(Flow.Node node, Flow.Node by) {
        return node.type().isPresent() && concluded.get(node).equals(concluded.get(by))
                && by.rule().conditions().stream().allMatch(wanted -> node.rule().conditions().stream()
                        .anyMatch(given -> implication.implies(given, wanted)));
    }

    /** What a rule concludes, each variable by what it stands for. */
    private static String concluded(Flow.Node node) {
        return node.rule().conclusion().map(conclusion -> conclusion.type().text() + conclusion.arguments().stream()
                .map(argument -> argument.is(Operand.Kind.VARIABLE) ? meaning(node, argument) : argument.text())
                .collect(Collectors.joining(","))).orElse("");
    }

    private static String meaning(Flow.Node node, Operand variable) {
        return VariableScope.of(node.rule()).bound().stream().filter(bound -> bound.name().text().equals(variable.text()))
                .map(bound -> bound.type() + "." + bound.property()).findFirst().orElse(variable.text());
    }
}

package org.lumbar.shell.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.RuleFault;

/** Whether several rules feed each other in a circle. */
final class CircleCheck {

    private final Flow flow;
    private final Map<Flow.Node, List<Flow.Node>> next = new IdentityHashMap<>();

    CircleCheck(Flow flow) {
        this.flow = flow;
        for (Flow.Node node : flow.nodes()) {
            next.put(node, flow.nodes().stream().filter(other -> other != node && other.patterns().stream()
                    .anyMatch(placed -> flow.meets(node, placed.pattern()))).toList());
        }
    }

    void look() {
        Set<Flow.Node> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Flow.Node, Set<Flow.Node>> reach = new IdentityHashMap<>();
        flow.nodes().forEach(node -> reach.put(node, reachable(node)));
        for (Flow.Node node : flow.nodes()) {
            if (reach.get(node).contains(node) && !told.contains(node)) {
                List<Flow.Node> circle = flow.nodes().stream()
                        .filter(other -> other == node || reach.get(node).contains(other) && reach.get(other)
                                .contains(node))
                        .toList();
                told.addAll(circle);
                tell(node, circle);
            }
        }
    }

    private static void tell(Flow.Node node, List<Flow.Node> circle) {
        String others = circle.stream().filter(other -> other != node)
                .map(other -> "'" + other.rule().name() + "' (" + other.file().remarks().place(other.rule().nameAt())
                        + ")")
                .collect(Collectors.joining(", "));
        node.file().remarks().add(RuleFault.CIRCLE, node.rule().name(), node.rule().nameAt(),
                "this rule needs what follows from itself", "the circle goes through " + others);
    }

    private Set<Flow.Node> reachable(Flow.Node start) {
        Set<Flow.Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Flow.Node> open = new ArrayDeque<>(next.get(start));
        while (!open.isEmpty()) {
            Flow.Node node = open.pop();
            if (seen.add(node)) {
                open.addAll(next.get(node));
            }
        }
        return seen;
    }
}

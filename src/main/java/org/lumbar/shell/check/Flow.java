package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** What leads to what: which conclusions can meet which conditions. */
final class Flow {

    private final Vocabulary vocabulary;
    private final Samples samples;
    private final List<Node> nodes = new ArrayList<>();

    /** A rule with the file it stands in. */
    record Node(Drl file, Rule rule, List<Patterns.Placed> patterns, Optional<Concept> type,
            Map<String, String> values) {
    }

    Flow(List<Drl> files, Vocabulary vocabulary, Samples samples) {
        this.vocabulary = vocabulary;
        this.samples = samples;
        files.forEach(file -> file.rules().forEach(rule -> nodes.add(node(file, rule))));
    }

    private Node node(Drl file, Rule rule) {
        Optional<Concept> type = rule.conclusion().flatMap(conclusion -> vocabulary.concept(conclusion.type().text()));
        Map<String, String> values = new HashMap<>();
        type.ifPresent(known -> values(known, rule.conclusion().orElseThrow().arguments(), values));
        return new Node(file, rule, Patterns.of(rule), type, values);
    }

    private static void values(Concept type, List<Operand> arguments, Map<String, String> values) {
        type.constructors().stream().filter(way -> way.size() == arguments.size()).findFirst().ifPresent(way -> {
            for (int i = 0; i < way.size(); i++) {
                Operand argument = arguments.get(i);
                boolean known = argument.is(Operand.Kind.TEXT) || argument.is(Operand.Kind.NUMBER)
                        || argument.is(Operand.Kind.TRUTH)
                        || argument.is(Operand.Kind.NAME) && argument.words().size() > 1;
                if (known) {
                    values.put(way.get(i), Samples.value(argument));
                }
            }
        });
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The rules whose conclusion can meet a pattern. */
    Stream<Node> meeting(Condition.Matched pattern) {
        return nodes.stream().filter(node -> meets(node, pattern));
    }

    /** Whether the conclusion of a rule can meet a pattern. */
    boolean meets(Node node, Condition.Matched pattern) {
        return node.type().isPresent() && node.type().get().name().equals(pattern.type().text())
                && Patterns.constraints(pattern).stream().allMatch(constraint -> meets(node, constraint));
    }

    private boolean meets(Node node, Constraint constraint) {
        return samples.property(node.type().orElseThrow(), constraint).map(node.values()::get)
                .map(value -> Samples.holds(constraint, value)).orElse(true);
    }
}

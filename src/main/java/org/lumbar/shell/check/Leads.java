package org.lumbar.shell.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Which findings lead to which. */
public final class Leads {

    private Leads() {
    }

    /** A step from a finding to another. */
    public record Lead(String from, String to, boolean absent) {
    }

    /** {@return all steps, in the order of the rules; each once, however many rules take it} */
    public static Set<Lead> of(List<Drl> files, Vocabulary vocabulary) {
        Flow flow = new Flow(files, vocabulary, new Samples(vocabulary));
        Set<Lead> leads = new LinkedHashSet<>();
        for (Flow.Node node : flow.nodes()) {
            for (Patterns.Placed placed : node.patterns()) {
                flow.meeting(placed.pattern()).forEach(from -> name(from)
                        .ifPresent(start -> name(node).ifPresent(end ->
                                leads.add(new Lead(start, end, placed.absent())))));
            }
        }
        return leads;
    }

    private static Optional<String> name(Flow.Node node) {
        return node.rule().conclusion().map(conclusion -> conclusion.arguments().stream().findFirst()
                .filter(argument -> argument.is(Operand.Kind.TEXT))
                .map(argument -> conclusion.type().text() + " " + argument.text()).orElse(conclusion.type().text()));
    }
}

package org.lumbar.shell.engine;

import java.util.List;

import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.kie.api.KieBase;
import org.lumbar.api.Answer;
import org.lumbar.api.DeclaredFact;

/**
 * The facts that rules can make something of. The engine would ignore any other without a word, such as the value of an
 * answer given in place of the answer.
 */
final class KnownFacts {

    private final List<Class<?>> matched;

    KnownFacts(KieBase kieBase) {
        matched = ((InternalRuleBase) kieBase).getRete().getObjectTypeNodes().stream()
                .map(node -> node.getObjectType() instanceof ClassObjectType type ? type.getClassType() : null)
                .<Class<?>>mapMulti((type, known) -> {
                    if (type != null) {
                        known.accept(type);
                    }
                }).toList();
    }

    /** @throws IllegalArgumentException if this is neither an answer nor a record that a rule matches */
    void require(Object fact) {
        boolean known = fact instanceof DeclaredFact || fact instanceof Record
                && (fact.getClass().isAnnotationPresent(Answer.class)
                        || matched.stream().anyMatch(type -> type.isInstance(fact)));
        if (!known) {
            throw new IllegalArgumentException("no rule can make anything of "
                    + (fact == null ? "null" : "a " + fact.getClass().getName())
                    + "; give answers, such as the records of org.lumbar.facts");
        }
    }
}

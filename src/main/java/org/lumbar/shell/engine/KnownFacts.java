package org.lumbar.shell.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Problem;
import org.lumbar.shell.vocabulary.AnswerCheck;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Rejects facts that no rule can use, such as the value of an answer in place of the answer. The engine would silently
 * ignore them.
 */
final class KnownFacts {

    private final Vocabulary vocabulary;
    private final List<Class<?>> matched;

    KnownFacts(KieBase kieBase, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        matched = ((InternalRuleBase) kieBase).getRete().getObjectTypeNodes().stream()
                .map(ObjectTypeNode::getObjectType).filter(ClassObjectType.class::isInstance)
                .<Class<?>>map(type -> ((ClassObjectType) type).getClassType()).filter(Objects::nonNull).toList();
    }

    /** @throws InvalidInputException if these cannot be the answers of one case */
    void require(Collection<?> facts) {
        new AnswerCheck(vocabulary).require(facts);
        List<Problem> problems = facts.stream().filter(fact -> !isKnown(fact))
                .map(fact -> AnswerCheck.useless("a " + fact.getClass().getName())).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private boolean isKnown(Object fact) {
        return fact instanceof DeclaredFact || vocabulary.keyOf(fact).isPresent()
                || matched.stream().anyMatch(type -> type.isInstance(fact));
    }
}

package org.lumbar.shell.engine;

import java.util.List;
import java.util.stream.Stream;

import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.ModelComponent;

/** A predicate in the form of the engine's model; rules with equal predicates share them in the network. */
@SuppressWarnings("rawtypes") // as in the engine's model
final class InterpretedConstraint extends AbstractSingleConstraint {

    private final FactPredicate predicate;
    private final List<Variable<?>> variables;
    private final Variable[] all;

    private InterpretedConstraint(String id, FactPredicate predicate, Variable<?> fact, List<Variable<?>> variables,
            PredicateInformation blamed) {
        super(id, blamed);
        this.predicate = predicate;
        this.variables = variables;
        this.all = Stream.concat(Stream.of(fact), variables.stream()).toArray(Variable[]::new);
        predicate.index().ifPresent(this::setIndex);
    }

    static InterpretedConstraint of(FactPredicate predicate, Variable<?> fact, PredicateInformation blamed) {
        List<Variable<?>> variables = FactValue.variables(predicate.values().toList());
        return new InterpretedConstraint(fact.getType().getName() + ": " + predicate.id(variables), predicate, fact, variables, blamed);
    }

    private boolean holds(Object... values) {
        return predicate.holds(variables, values);
    }

    @Override
    public Variable[] getVariables() {
        return all;
    }

    @Override
    public PredicateN getPredicate() {
        return this::holds;
    }

    @Override
    public Predicate1 getPredicate1() {
        return this::holds;
    }

    @Override
    public Predicate2 getPredicate2() {
        return this::holds;
    }

    @Override
    public Predicate3 getPredicate3() {
        return this::holds;
    }

    @Override
    public Predicate4 getPredicate4() {
        return this::holds;
    }

    @Override
    public Predicate5 getPredicate5() {
        return this::holds;
    }

    @Override
    public InterpretedConstraint negate() {
        throw new UnsupportedOperationException("rules negate conditions, not constraints");
    }

    @Override
    public InterpretedConstraint replaceVariable(Variable before, Variable after) {
        throw new UnsupportedOperationException("only queries replace variables");
    }

    @Override
    public boolean isEqualTo(ModelComponent other) {
        return other instanceof InterpretedConstraint constraint && getExprId().equals(constraint.getExprId());
    }
}

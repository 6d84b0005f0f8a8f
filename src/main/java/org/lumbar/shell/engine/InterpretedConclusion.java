package org.lumbar.shell.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;

/** Concludes a finding, which the engine retracts once the conditions of its rule no longer hold. */
record InterpretedConclusion(Constructor<?> finding, List<FactValue> arguments, List<Variable<?>> variables) implements BlockN {

    /** Empty if the compiler would convert a value or reject it. */
    static Optional<Consequence> of(Constructor<?> finding, List<FactValue> arguments) {
        if (!List.of(finding.getParameterTypes()).equals(arguments.stream().map(FactValue::type).toList())) {
            return Optional.empty();
        }
        List<Variable<?>> variables = FactValue.variables(arguments);
        return Optional.of(new ConsequenceImpl(new InterpretedConclusion(finding, arguments, variables),
                variables.toArray(Variable[]::new), true, false, "java"));
    }

    @Override
    public void execute(Object... values) throws Exception {
        try {
            ((Drools) values[0]).logicalInsert(finding.newInstance(arguments.stream().map(one -> one.of(variables, values)).toArray()));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }
}

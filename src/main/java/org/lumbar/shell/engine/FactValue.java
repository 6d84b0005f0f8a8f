package org.lumbar.shell.engine;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

import org.drools.model.Variable;
import org.drools.model.functions.Function1;

/** A value that an interpreted rule compares or concludes. */
sealed interface FactValue {

    Class<?> type();

    /** @param values the fact, or whatever else the engine passes first, followed by the values of the variables */
    Object of(List<Variable<?>> variables, Object[] values);

    /** {@return an identifier that equal values in different rules share} */
    String id(List<Variable<?>> variables);

    static List<Variable<?>> variables(List<FactValue> values) {
        return values.stream().filter(Bound.class::isInstance).<Variable<?>>map(value -> ((Bound) value).variable()).distinct().toList();
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** A property of the fact being tested. */
    record Property(Method accessor, int index) implements FactValue, Function1<Object, Object> {

        /** The engine identifies properties by number. Compiled rules count from 0, so these start elsewhere. */
        private static final int FIRST = 1_000;

        static Optional<Property> of(Class<?> type, String name) {
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                if (components[i].getName().equals(name)) {
                    return Optional.of(new Property(components[i].getAccessor(), FIRST + i));
                }
            }
            return Optional.empty();
        }

        @Override
        public Class<?> type() {
            return accessor.getReturnType();
        }

        @Override
        public Object of(List<Variable<?>> variables, Object[] values) {
            return apply(values[0]);
        }

        @Override
        public String id(List<Variable<?>> variables) {
            return accessor.getName();
        }

        @Override
        public Object apply(Object fact) {
            try {
                return accessor.invoke(fact);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown.getCause());
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(hidden);
            }
        }
    }

    /** A literal, or a constant of an enum. */
    record Constant(Object value) implements FactValue {

        @Override
        public Class<?> type() {
            return value instanceof Enum<?> word ? word.getDeclaringClass() : MethodType.methodType(value.getClass()).unwrap().returnType();
        }

        @Override
        public Object of(List<Variable<?>> variables, Object[] values) {
            return value;
        }

        @Override
        public String id(List<Variable<?>> variables) {
            return type().getName() + "'" + (value instanceof Enum<?> word ? word.name() : value.toString()) + "'";
        }
    }

    /** A variable that an earlier condition has bound. */
    record Bound(Variable<?> variable, Class<?> type) implements FactValue {

        @Override
        public Object of(List<Variable<?>> variables, Object[] values) {
            return values[1 + variables.indexOf(variable)];
        }

        @Override
        public String id(List<Variable<?>> variables) {
            return "$" + variables.indexOf(variable);
        }
    }
}

package org.lumbar.shell.logic;

import java.util.Optional;

/** One side of a comparison: what kind of value it is, where it comes from, and how it is read. */
record Typed(Class<?> type, Optional<Origin> origin, Optional<FactShape> fact, boolean constant, boolean own,
        Clause.Reading reading) {

    static Typed constant(Object value) {
        Class<?> type = value == null ? Void.class : value instanceof Enum<?> one ? one.getDeclaringClass()
                : value.getClass();
        return new Typed(type, Optional.empty(), Optional.empty(), true, false, (fact, bindings) -> value);
    }

    static Typed property(FactShape shape, int index) {
        return new Typed(shape.types().get(index), Optional.of(new Origin(shape.name(), shape.properties().get(index))),
                Optional.empty(), false, true, (fact, bindings) -> fact[index]);
    }

    /** What a variable stands for in what follows. */
    Typed variable(String name) {
        return new Typed(type, origin, fact, false, false, (fact, bindings) -> bindings.get(name));
    }

    static Typed wholeFact(FactShape shape, String name) {
        return new Typed(Object.class, Optional.empty(), Optional.of(shape), false, false,
                (fact, bindings) -> bindings.get(name));
    }

    Object value() {
        return reading.of(null, VariableValues.NONE);
    }

    Kind kind() {
        return Kind.of(type);
    }
}

package org.lumbar.shell.logic;

import java.util.List;
import java.util.Optional;

/** One side of a comparison: what kind of value it is, where it comes from, and how it is read. */
record Typed(Class<?> type, Optional<Origin> origin, Optional<FactShape> fact, boolean constant, boolean own,
        Clause.Reading reading, List<Source> sources) {

    /** Where a value is read: a property of the current fact, by its index, or a variable. */
    record Source(Origin origin, int property, String variable) {
    }

    static Typed constant(Object value) {
        Class<?> type = value == null ? Void.class : value instanceof Enum<?> one ? one.getDeclaringClass()
                : value.getClass();
        return new Typed(type, Optional.empty(), Optional.empty(), true, false, (fact, bindings) -> value, List.of());
    }

    static Typed property(FactShape shape, int index) {
        Origin origin = new Origin(shape.name(), shape.properties().get(index));
        return new Typed(shape.types().get(index), Optional.of(origin), Optional.empty(), false, true,
                (fact, bindings) -> fact[index], List.of(new Source(origin, index, "")));
    }

    /** What a variable means from here on. */
    Typed variable(String name) {
        return new Typed(type, origin, fact, false, false, (fact, bindings) -> bindings.get(name),
                origin.map(of -> new Source(of, -1, name)).stream().toList());
    }

    static Typed wholeFact(FactShape shape, String name) {
        return new Typed(Object.class, Optional.empty(), Optional.of(shape), false, false,
                (fact, bindings) -> bindings.get(name), List.of());
    }

    boolean isCalculated() {
        return origin.isEmpty() && !sources.isEmpty();
    }

    Object value() {
        return reading.of(null, VariableValues.NONE);
    }

    Kind kind() {
        return Kind.of(type);
    }
}

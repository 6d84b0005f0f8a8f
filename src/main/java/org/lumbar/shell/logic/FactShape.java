package org.lumbar.shell.logic;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Item;

/** How facts of one type are read and created, whether it is a record or declared in DRL. */
record FactShape(String name, List<String> properties, List<Class<?>> types, Optional<Class<?>> record) {

    static FactShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return new FactShape(type.getSimpleName(), Stream.of(components).map(RecordComponent::getName).toList(),
                Stream.<RecordComponent>of(components).<Class<?>>map(RecordComponent::getType).toList(),
                Optional.of(type));
    }

    Optional<Integer> indexOf(String property) {
        int index = properties.indexOf(property);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** The values of a fact in the order of the properties; a declared fact has defaults for what is not given. */
    Object[] values(Object fact) {
        Map<String, Object> given = Item.of(fact).properties();
        Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = given.get(properties.get(i));
            values[i] = value == null ? initial(types.get(i)) : value;
        }
        return values;
    }

    private static Object initial(Class<?> type) {
        return type == boolean.class ? Boolean.FALSE : Kind.isNumber(type) && type.isPrimitive() ? convert(0L, type) : null;
    }

    /** A declared fact with values for all properties. */
    DeclaredFact declared(Object[] values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                named.put(properties.get(i), convert(values[i], types.get(i)));
            }
        }
        return new DeclaredFact(name, named);
    }

    /** The fact that a constructor creates from arguments; empty if none accepts them. */
    Optional<Object> make(List<Object> arguments) {
        if (record.isEmpty()) {
            Object[] values = values(new DeclaredFact(name, Map.of()));
            if (!arguments.isEmpty() && arguments.size() != values.length) {
                return Optional.empty();
            }
            for (int i = 0; i < arguments.size(); i++) {
                values[i] = arguments.get(i);
            }
            return Optional.of(declared(values));
        }
        for (Constructor<?> constructor : record.get().getConstructors()) {
            if (Kind.takes(constructor.getParameterTypes(), arguments)) {
                return make(constructor, arguments);
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> make(Constructor<?> constructor, List<Object> arguments) {
        List<Object> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            converted.add(convert(arguments.get(i), constructor.getParameterTypes()[i]));
        }
        try {
            return Optional.of(constructor.newInstance(converted.toArray()));
        } catch (ReflectiveOperationException refused) {
            return Optional.empty();
        }
    }

    static Object convert(Object value, Class<?> type) {
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> number.intValue();
            case "long", "Long" -> number.longValue();
            case "short", "Short" -> number.shortValue();
            case "byte", "Byte" -> number.byteValue();
            case "double", "Double" -> number.doubleValue();
            case "float", "Float" -> number.floatValue();
            default -> value;
        };
    }
}

package org.lumbar.shell.logic;

import java.util.List;
import java.util.Set;

/** Kinds of value; only values of one kind are compared. */
enum Kind {
    NUMBER, TEXT, TRUTH, CONSTANT, NOTHING, OTHER;

    private static final Set<String> WHOLE = Set.of("int", "Integer", "long", "Long", "short", "Short", "byte", "Byte");
    private static final Set<String> DECIMAL = Set.of("double", "Double", "float", "Float");

    static Kind of(Class<?> type) {
        if (type == Void.class) {
            return NOTHING;
        }
        return isNumber(type) ? NUMBER : type == String.class ? TEXT
                : type == boolean.class || type == Boolean.class ? TRUTH : type.isEnum() ? CONSTANT : OTHER;
    }

    static boolean isNumber(Class<?> type) {
        return isWhole(type) || DECIMAL.contains(type.getSimpleName());
    }

    static boolean isWhole(Class<?> type) {
        return WHOLE.contains(type.getSimpleName());
    }

    static boolean takes(Class<?>[] parameters, List<Object> arguments) {
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!takes(parameters[i], arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> parameter, Object argument) {
        if (argument == null) {
            return !parameter.isPrimitive();
        }
        return of(parameter) == of(argument.getClass()) && (of(parameter) != CONSTANT || parameter.isInstance(argument))
                || parameter.isInstance(argument);
    }

    /** Equal as the engine compares: numbers by their value, whatever their types. */
    static boolean equal(Object one, Object other) {
        return one instanceof Number && other instanceof Number ? compare(one, other) == 0
                : one == null ? other == null : one.equals(other);
    }

    /** The order of two values of one kind. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            boolean whole = isWhole(a.getClass()) && isWhole(b.getClass());
            return whole ? Long.compare(a.longValue(), b.longValue()) : Double.compare(a.doubleValue(), b.doubleValue());
        }
        return ((Comparable) one).compareTo(other);
    }

    /** The same object for equal values, so that they can be looked up. */
    static Object key(Object value) {
        return value instanceof Number number && number.doubleValue() == number.longValue()
                ? (Object) number.longValue() : value;
    }
}

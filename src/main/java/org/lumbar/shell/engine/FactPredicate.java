package org.lumbar.shell.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.index.BetaIndexImpl;
import org.drools.model.operators.InOperator;
import org.drools.modelcompiler.util.EvaluationUtil;

/** A test of a fact, evaluated with the engine's own operators. */
sealed interface FactPredicate {

    boolean holds(List<Variable<?>> variables, Object[] values);

    Stream<FactValue> values();

    /** {@return an identifier that equal predicates in different rules share} */
    String id(List<Variable<?>> variables);

    /** {@return an index by which the engine can look facts up} */
    default Optional<Index<?, ?>> index() {
        return Optional.empty();
    }

    /** Comparisons joined by {@code &&} or {@code ||}. */
    record Joined(boolean all, List<FactPredicate> parts) implements FactPredicate {

        @Override
        public boolean holds(List<Variable<?>> variables, Object[] values) {
            for (FactPredicate part : parts) {
                if (part.holds(variables, values) != all) {
                    return !all;
                }
            }
            return all;
        }

        @Override
        public Stream<FactValue> values() {
            return parts.stream().flatMap(FactPredicate::values);
        }

        @Override
        public String id(List<Variable<?>> variables) {
            return parts.stream().map(part -> part.id(variables)).collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
        }
    }

    /** A property compared with one or several values. */
    record Compared(FactValue.Property left, String operator, List<FactValue> right) implements FactPredicate {

        private static final Set<Class<?>> NUMBERS = Set.of(int.class, double.class);

        /** Empty if the compiler might convert a value or reject the comparison. */
        static Optional<Compared> of(FactValue left, String operator, List<FactValue> right) {
            return left instanceof FactValue.Property property
                    && right.stream().allMatch(one -> isComparable(left.type(), operator, one.type()))
                            ? Optional.of(new Compared(property, operator, right)) : Optional.empty();
        }

        private static boolean isComparable(Class<?> left, String operator, Class<?> right) {
            boolean same = left == right && (left == String.class || left == boolean.class || left == int.class || left.isEnum());
            boolean numbers = NUMBERS.contains(left) && NUMBERS.contains(right);
            return switch (operator) {
                case "in", "not in" -> same;
                case "==", "!=" -> same || numbers;
                default -> numbers;
            };
        }

        @Override
        public boolean holds(List<Variable<?>> variables, Object[] values) {
            Object value = left.of(variables, values);
            if (operator.endsWith("in")) {
                return InOperator.INSTANCE.eval(value, right.stream().map(one -> one.of(variables, values)).toArray())
                        == operator.equals("in");
            }
            Object other = right.get(0).of(variables, values);
            return switch (operator) {
                case "==" -> isSame(value, other);
                case "!=" -> !isSame(value, other);
                case "<" -> EvaluationUtil.lessThanNumbers((Number) value, (Number) other);
                case "<=" -> EvaluationUtil.lessOrEqualNumbers((Number) value, (Number) other);
                case ">" -> EvaluationUtil.greaterThanNumbers((Number) value, (Number) other);
                default -> EvaluationUtil.greaterOrEqualNumbers((Number) value, (Number) other);
            };
        }

        private static boolean isSame(Object one, Object other) {
            return one instanceof Number number ? EvaluationUtil.areNumbersNullSafeEquals(number, (Number) other)
                    : EvaluationUtil.areNullSafeEquals(one, other);
        }

        @Override
        public Stream<FactValue> values() {
            return Stream.concat(Stream.of(left), right.stream());
        }

        @Override
        public String id(List<Variable<?>> variables) {
            return left.id(variables) + " " + operator + right.stream().map(one -> " " + one.id(variables)).collect(Collectors.joining());
        }

        /** An index wherever the engine's compiler would create one: not for an enum constant, nor between two properties of a fact. */
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // as in the engine's model
        public Optional<Index<?, ?>> index() {
            FactValue other = right.get(0);
            Class type = left.type();
            if (operator.endsWith("in") || other instanceof FactValue.Property || type != other.type()
                    || other instanceof FactValue.Constant && type.isEnum()) {
                return Optional.empty();
            }
            return Optional.of(other instanceof FactValue.Constant constant
                    ? new AlphaIndexImpl(type, indexed(), left.index(), left, constant.value())
                    : new BetaIndexImpl(type, indexed(), left.index(), left, Identity.VALUE, type));
        }

        private Index.ConstraintType indexed() {
            return switch (operator) {
                case "==" -> Index.ConstraintType.EQUAL;
                case "!=" -> Index.ConstraintType.NOT_EQUAL;
                case "<" -> Index.ConstraintType.LESS_THAN;
                case "<=" -> Index.ConstraintType.LESS_OR_EQUAL;
                case ">" -> Index.ConstraintType.GREATER_THAN;
                default -> Index.ConstraintType.GREATER_OR_EQUAL;
            };
        }
    }

    /** The identity function, which the engine applies to the value of a variable. */
    enum Identity implements Function1<Object, Object> {
        VALUE;

        @Override
        public Object apply(Object value) {
            return value;
        }
    }
}

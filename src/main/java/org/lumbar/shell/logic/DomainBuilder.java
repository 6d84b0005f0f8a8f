package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lumbar.api.Item;

/** Finds out which answers rules tell apart. For one domain. */
final class DomainBuilder {

    private static final int MAX_ATOMS = 64;
    /** Up to here a double is exact. */
    private static final double MAX_EXACT = 1L << 53;

    private final Usage usage;
    private final Map<Origin, Set<Object>> singled;
    private final Map<Origin, TreeSet<Long>> cuts = new HashMap<>();
    private final Map<Origin, TreeSet<Double>> points = new HashMap<>();
    private final Map<Origin, Set<Object>> texts = new HashMap<>();
    private final Map<String, Limitation> refused = new LinkedHashMap<>();
    private final Map<String, InputQuestion> counts = new HashMap<>();
    private final Map<Origin, Kind> free = new HashMap<>();
    private final Set<Origin> decimals = new HashSet<>();
    private final Map<String, Set<Object>> answers = new HashMap<>();
    private final Map<Origin, Set<Origin>> joined = new HashMap<>();

    DomainBuilder(Usage usage, Map<Origin, ? extends Collection<?>> singled) {
        this.usage = usage;
        this.singled = new HashMap<>();
        singled.forEach((origin, values) -> this.singled.put(origin, new HashSet<>(values)));
    }

    InputDomain build(List<InputQuestion> questions, List<FactShape> declared) {
        questions.stream().filter(InputQuestion::isCount).forEach(question -> counts.put(type(question), question));
        questions.forEach(question -> question.answers().values().forEach(fact -> answers
                .computeIfAbsent(Item.of(fact).type(), type -> new HashSet<>()).addAll(Item.of(fact).properties().values())));
        declared.forEach(this::note);
        usage.limits.forEach(limit -> limit(limit.of(), limit.operation(), limit.constant()));
        singled.forEach((origin, values) -> values.forEach(value -> limit(origin, Operation.EQUAL, value)));
        usage.cuts.forEach(cut -> cuts.computeIfAbsent(cut.of(), key -> new TreeSet<>()).add(cut.from()));
        usage.joins.forEach(this::join);
        usage.carries.stream().filter(carry -> isOpen(carry.from())).forEach(carry -> refused.put("", carry.limitation()));
        List<InputKey> keys = new ArrayList<>();
        questions.forEach(question -> keys.add(question.isCount() ? count(question) : InputKey.Words.of(question)));
        declared.forEach(shape -> declared(shape).ifPresent(keys::add));
        return new InputDomain(List.copyOf(keys), Map.copyOf(refused));
    }

    private void note(FactShape shape) {
        for (int i = 0; i < shape.properties().size(); i++) {
            Class<?> type = shape.types().get(i);
            Origin origin = new Origin(shape.name(), shape.properties().get(i));
            free.put(origin, Kind.of(type));
            if (Kind.isNumber(type) && !Kind.isWhole(type)) {
                decimals.add(origin);
            }
        }
    }

    /** The type of the facts that answer a question. */
    static String type(InputQuestion question) {
        return Item.of(question.sample()).type();
    }

    /** Whether it has too many values to list. */
    private boolean isOpen(Origin origin) {
        return counts.containsKey(origin.type()) || isFree(origin);
    }

    private boolean isFree(Origin origin) {
        return free.get(origin) == Kind.NUMBER || free.get(origin) == Kind.TEXT;
    }

    private void limit(Origin origin, Operation operation, Object constant) {
        if (constant instanceof Number number) {
            double value = number.doubleValue();
            points.computeIfAbsent(origin, key -> new TreeSet<>()).add(value);
            boolean above = operation != Operation.LESS && operation != Operation.AT_LEAST;
            boolean below = operation != Operation.GREATER && operation != Operation.AT_MOST;
            TreeSet<Long> set = cuts.computeIfAbsent(origin, key -> new TreeSet<>());
            if (Math.abs(value) > MAX_EXACT) {
                refused.put(origin.type(), Limitation.ofAll("numbers of " + origin.type() + " are too large"));
                return;
            }
            if (above) {
                set.add((long) Math.floor(value) + 1);
            }
            if (below) {
                set.add((long) Math.ceil(value));
            }
        } else if (constant instanceof String && operation.isOrder()) {
            refused.put(origin.type(), Limitation.ofAll("texts of " + origin.type() + " are compared by their order"));
        } else {
            texts.computeIfAbsent(origin, key -> new HashSet<>()).add(constant);
        }
    }

    private void join(Usage.Join join) {
        boolean one = isOpen(join.one());
        boolean other = isOpen(join.other());
        if (one && other) {
            if (isFree(join.one()) && isFree(join.other())) {
                refused.put(join.one().type(), join.limitation());
            }
            Stream.of(join.one(), join.other()).filter(decimals::contains).map(Origin::type).forEach(type -> refused.put(type,
                    Limitation.ofAll("decimal numbers of " + type + " are compared with other numbers")));
            joined.computeIfAbsent(join.one(), key -> new HashSet<>()).add(join.other());
            joined.computeIfAbsent(join.other(), key -> new HashSet<>()).add(join.one());
        } else if (one || other) {
            Origin open = one ? join.one() : join.other();
            concluded(one ? join.other().type() : join.one().type(), new HashSet<>())
                    .forEach(value -> limit(open, join.operation().isOrder() ? Operation.EQUAL : join.operation(), value));
        }
    }

    /** The constants that conclusions of a type may have. */
    private Set<Object> concluded(String type, Set<String> seen) {
        Set<Object> constants = new HashSet<>(answers.getOrDefault(type, Set.of()));
        if (seen.add(type)) {
            usage.given.stream().filter(given -> given.into().equals(type)).forEach(given -> constants.add(given.constant()));
            usage.carries.stream().filter(carry -> carry.into().equals(type))
                    .forEach(carry -> constants.addAll(concluded(carry.from().type(), seen)));
        }
        return constants;
    }

    /** The property with the number that answers a question. */
    static Origin origin(InputQuestion question) {
        Item item = Item.of(question.sample());
        return new Origin(item.type(), item.properties().keySet().stream().reduce((first, second) -> second).orElseThrow());
    }

    private InputKey count(InputQuestion question) {
        Origin origin = origin(question);
        return new InputKey.Count(question, origin.type(),
                whole(origin, question.least(), question.most(), question.least()));
    }

    private ValueClasses.Whole whole(Origin origin, long least, long most, long home) {
        List<ValueClasses.Whole.Interval> intervals = new ArrayList<>();
        Set<Origin> compared = component(origin);
        TreeSet<Long> starts = new TreeSet<>();
        compared.forEach(one -> starts.addAll(cuts.getOrDefault(one, new TreeSet<>())));
        // a number beyond the range of another is greater or less than it in any case
        compared.stream().flatMap(one -> Optional.ofNullable(counts.get(one.type())).stream())
                .forEach(question -> starts.addAll(List.of((long) question.least(), question.most() + 1L)));
        starts.removeIf(start -> start <= least || start > most);
        int needed = joined.containsKey(origin) ? 2 * singles(origin) + 1 : 0;
        boolean isAsked = counts.containsKey(origin.type());
        long low = least;
        for (Long start : starts) {
            add(intervals, low, start - 1, needed, low > least || isAsked);
            low = start;
        }
        add(intervals, low, most, needed, low > least || isAsked);
        return new ValueClasses.Whole(intervals, home);
    }

    /** One interval; if numbers are compared with one another, as many single numbers as can matter. */
    private static void add(List<ValueClasses.Whole.Interval> to, long low, long high, int needed, boolean fromLow) {
        if (needed == 0) {
            to.add(new ValueClasses.Whole.Interval(low, high));
            return;
        }
        // negative if it overflows
        long width = high - low;
        long singles = width >= 0 && width < needed ? width + 1 : needed;
        long first = fromLow ? low : high - singles + 1;
        for (int i = 0; i < singles; i++) {
            to.add(new ValueClasses.Whole.Interval(first + i, first + i));
        }
    }

    private Set<Origin> component(Origin origin) {
        Set<Origin> component = new HashSet<>(Set.of(origin));
        List<Origin> open = new ArrayList<>(component);
        while (!open.isEmpty()) {
            joined.getOrDefault(open.remove(0), Set.of()).stream().filter(component::add).forEach(open::add);
        }
        return component;
    }

    private int singles(Origin origin) {
        return (int) component(origin).stream().filter(one -> counts.containsKey(one.type())).count();
    }

    /** {@return the properties that are compared with one another} */
    static Set<Origin> joined(Usage usage) {
        Set<Origin> joined = new HashSet<>();
        usage.joins.forEach(join -> joined.addAll(List.of(join.one(), join.other())));
        return joined;
    }

    private Optional<InputKey> declared(FactShape shape) {
        List<ValueClasses> classes = new ArrayList<>();
        for (int i = 0; i < shape.properties().size(); i++) {
            classes.add(classes(new Origin(shape.name(), shape.properties().get(i)), shape.types().get(i)));
        }
        int size = InputKey.Declared.size(classes);
        if (size > MAX_ATOMS) {
            refused.put(shape.name(), Limitation.ofAll("facts of type " + shape.name() + " come in " + size
                    + " kinds that rules distinguish; at most " + MAX_ATOMS + " are supported"));
        }
        return refused.containsKey(shape.name()) ? Optional.empty() : Optional.of(new InputKey.Declared(shape, classes));
    }

    private ValueClasses classes(Origin origin, Class<?> type) {
        Kind kind = Kind.of(type);
        boolean read = cuts.containsKey(origin) || texts.containsKey(origin)
                || usage.joins.stream().anyMatch(join -> join.one().equals(origin) || join.other().equals(origin));
        if (!read) {
            return new ValueClasses.Single(Collections.singletonList(initial(kind, type)), true);
        } else if (kind == Kind.NUMBER) {
            ValueClasses numbers = !Kind.isWhole(type)
                    ? new ValueClasses.Decimal(List.copyOf(points.getOrDefault(origin, new TreeSet<>())))
                    : type == int.class || type == Integer.class ? whole(origin, Integer.MIN_VALUE, Integer.MAX_VALUE, 0)
                            : whole(origin, Long.MIN_VALUE, Long.MAX_VALUE, 0);
            return type.isPrimitive() ? numbers : new ValueClasses.OrNone(numbers);
        }
        List<Object> values = new ArrayList<>();
        if (!type.isPrimitive()) {
            values.add(null);
        }
        values.addAll(kind == Kind.TRUTH ? List.of(false, true)
                : kind == Kind.CONSTANT ? List.of(type.getEnumConstants()) : words(origin));
        return new ValueClasses.Single(values, kind == Kind.TEXT);
    }

    private static Object initial(Kind kind, Class<?> type) {
        return kind == Kind.NUMBER ? FactShape.convert(0L, type) : kind == Kind.TRUTH ? Boolean.FALSE
                : kind == Kind.CONSTANT ? type.getEnumConstants()[0] : "";
    }

    private List<Object> words(Origin origin) {
        TreeSet<String> words = new TreeSet<>(Set.of(""));
        texts.getOrDefault(origin, Set.of()).stream().filter(String.class::isInstance)
                .forEach(word -> words.add((String) word));
        List<Object> all = new ArrayList<>(words);
        all.add(other(all));
        return all;
    }

    private static String other(List<Object> taken) {
        String other = "other";
        while (taken.contains(other)) {
            other += "'";
        }
        return other;
    }
}

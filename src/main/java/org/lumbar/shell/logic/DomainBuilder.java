package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lumbar.api.Item;

/** Works out which answers rules tell apart. For one domain. */
final class DomainBuilder {

    private static final int MOST_ATOMS = 64;
    private static final int FAR = 1_000_000;

    private final Usage usage;
    private final Map<Origin, Set<Object>> singled;
    private final Map<Origin, TreeSet<Long>> cuts = new HashMap<>();
    private final Map<Origin, TreeSet<Double>> points = new HashMap<>();
    private final Map<Origin, Set<Object>> texts = new HashMap<>();
    private final Map<String, Limitation> refused = new LinkedHashMap<>();
    private final Set<String> counts = new HashSet<>();
    private final Map<Origin, Kind> free = new HashMap<>();
    private final Map<String, Set<Object>> answers = new HashMap<>();
    private final Map<Origin, Set<Origin>> joined = new HashMap<>();

    DomainBuilder(Usage usage, Map<Origin, ? extends Collection<?>> singled) {
        this.usage = usage;
        this.singled = new HashMap<>();
        singled.forEach((origin, values) -> this.singled.put(origin, new HashSet<>(values)));
    }

    InputDomain build(List<InputQuestion> questions, List<FactShape> declared) {
        questions.stream().filter(InputQuestion::isCount).forEach(question -> counts.add(countType(question)));
        questions.forEach(question -> question.answers().values().forEach(fact -> answers
                .computeIfAbsent(Item.of(fact).type(), type -> new HashSet<>()).addAll(Item.of(fact).properties().values())));
        declared.forEach(this::note);
        usage.limits.forEach(limit -> limit(limit.of(), limit.operation(), limit.constant()));
        singled.forEach((origin, values) -> values.forEach(value -> limit(origin, Operation.EQUAL, value)));
        usage.cuts.forEach(cut -> cuts.computeIfAbsent(cut.of(), key -> new TreeSet<>()).add(cut.from()));
        usage.joins.forEach(this::join);
        usage.carries.stream().filter(carry -> isOpen(carry.from())).forEach(carry -> refused.put("", carry.refusal()));
        List<InputKey> keys = new ArrayList<>();
        questions.forEach(question -> keys.add(question.isCount() ? count(question) : InputKey.Words.of(question)));
        declared.forEach(shape -> declared(shape).ifPresent(keys::add));
        return new InputDomain(List.copyOf(keys), Map.copyOf(refused));
    }

    private void note(FactShape shape) {
        for (int i = 0; i < shape.properties().size(); i++) {
            free.put(new Origin(shape.name(), shape.properties().get(i)), Kind.of(shape.types().get(i)));
        }
    }

    static String countType(InputQuestion question) {
        return Item.of(question.count().apply(question.least())).type();
    }

    /** Whether it has more values than can be named. */
    private boolean isOpen(Origin origin) {
        return counts.contains(origin.type()) || isFree(origin);
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
            if (above && Math.abs(value) < Long.MAX_VALUE) {
                set.add((long) Math.floor(value) + 1);
            }
            if (below && Math.abs(value) < Long.MAX_VALUE) {
                set.add((long) Math.ceil(value));
            }
        } else if (constant instanceof String && operation.isOrder()) {
            refused.put(origin.type(), Limitation.ofAll("texts of " + origin.type() + " are put in order"));
        } else {
            texts.computeIfAbsent(origin, key -> new HashSet<>()).add(constant);
        }
    }

    private void join(Usage.Join join) {
        boolean one = isOpen(join.one());
        boolean other = isOpen(join.other());
        if (one && other) {
            if (isFree(join.one()) && isFree(join.other())) {
                refused.put(join.one().type(), join.refusal());
            }
            joined.computeIfAbsent(join.one(), key -> new HashSet<>()).add(join.other());
            joined.computeIfAbsent(join.other(), key -> new HashSet<>()).add(join.one());
        } else if (one || other) {
            Origin open = one ? join.one() : join.other();
            concluded(one ? join.other().type() : join.one().type(), new HashSet<>())
                    .forEach(value -> limit(open, join.operation().isOrder() ? Operation.EQUAL : join.operation(), value));
        }
    }

    /** The constants that conclusions of a type may hold. */
    private Set<Object> concluded(String type, Set<String> seen) {
        Set<Object> constants = new HashSet<>(answers.getOrDefault(type, Set.of()));
        if (seen.add(type)) {
            usage.given.stream().filter(given -> given.into().equals(type)).forEach(given -> constants.add(given.constant()));
            usage.carries.stream().filter(carry -> carry.into().equals(type))
                    .forEach(carry -> constants.addAll(concluded(carry.from().type(), seen)));
        }
        return constants;
    }

    /** Where a question has its number. */
    static Origin origin(InputQuestion question) {
        Item item = Item.of(question.count().apply(question.least()));
        return new Origin(item.type(), item.properties().keySet().stream().reduce((first, second) -> second).orElseThrow());
    }

    private InputKey count(InputQuestion question) {
        Origin origin = origin(question);
        return new InputKey.Count(question, origin.type(),
                whole(origin, question.least(), question.most(), question.least()));
    }

    private ValueClasses.Whole whole(Origin origin, long least, long most, long home) {
        List<ValueClasses.Whole.Interval> intervals = new ArrayList<>();
        TreeSet<Long> starts = new TreeSet<>(component(origin).stream()
                .flatMap(one -> cuts.getOrDefault(one, new TreeSet<>()).stream()).toList());
        starts.removeIf(start -> start <= least || start > most);
        int needed = joined.containsKey(origin) ? 2 * singles(origin) + 1 : 0;
        long low = least;
        for (Long start : starts) {
            add(intervals, low, start - 1, needed, low > least || least > -FAR);
            low = start;
        }
        add(intervals, low, most, needed, low > least || least > -FAR);
        return new ValueClasses.Whole(intervals, home);
    }

    /** One interval, or where numbers are compared with one another as many single numbers as can matter. */
    private static void add(List<ValueClasses.Whole.Interval> to, long low, long high, int needed, boolean fromLow) {
        if (needed == 0 || high - low < needed) {
            for (long single = low; needed > 0 && single <= high; single++) {
                to.add(new ValueClasses.Whole.Interval(single, single));
            }
            if (needed == 0) {
                to.add(new ValueClasses.Whole.Interval(low, high));
            }
            return;
        }
        long first = fromLow ? low : high - needed + 1;
        for (long single = first; single < first + needed; single++) {
            to.add(new ValueClasses.Whole.Interval(single, single));
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
        return (int) component(origin).stream().filter(one -> counts.contains(one.type())).count();
    }

    /** {@return the places whose numbers are compared with one another} */
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
        if (size > MOST_ATOMS) {
            refused.put(shape.name(), Limitation.ofAll("facts of type " + shape.name() + " come in " + size
                    + " kinds that rules distinguish; at most " + MOST_ATOMS + " are supported"));
        }
        return refused.containsKey(shape.name()) ? Optional.empty() : Optional.of(new InputKey.Declared(shape, classes));
    }

    private ValueClasses classes(Origin origin, Class<?> type) {
        Kind kind = Kind.of(type);
        boolean read = cuts.containsKey(origin) || texts.containsKey(origin)
                || usage.joins.stream().anyMatch(join -> join.one().equals(origin) || join.other().equals(origin));
        if (!read) {
            return new ValueClasses.Single(List.of(initial(kind, type)), true);
        } else if (kind == Kind.NUMBER) {
            return Kind.isWhole(type) ? whole(origin, -FAR, FAR, 0)
                    : new ValueClasses.Decimal(List.copyOf(points.getOrDefault(origin, new TreeSet<>())));
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

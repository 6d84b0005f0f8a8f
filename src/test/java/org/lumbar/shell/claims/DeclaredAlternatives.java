package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.vocabulary.DeclaredType;

/** What other facts of a declared type a case could have. For one thread. */
final class DeclaredAlternatives {

    private static final String ANOTHER_TEXT = "other";

    private final DeclaredType type;
    private final EditableCase edited;
    private final TreeSet<Double> numbers;
    private final TreeSet<String> texts;
    private final List<String> read;

    DeclaredAlternatives(DeclaredType type, Thresholds thresholds, EditableCase edited) {
        this.type = type;
        this.edited = edited;
        this.numbers = thresholds.numbers(type.name(), edited);
        this.texts = thresholds.texts(type.name(), edited);
        this.read = type.properties().keySet().stream().filter(property -> thresholds.isRead(type.name(), property))
                .toList();
        texts.add(ANOTHER_TEXT);
    }

    /**
     * Each fact of the case with other values, and facts that are new.
     *
     * @param made changes that are made already, and are not changed again
     * @param most how many values may differ
     */
    Stream<Change> changes(Collection<Change> made, int most) {
        String about = DeclaredFact.keyOf(type.name());
        List<DeclaredFact> facts = edited.declared(type.name());
        Stream<Change> changed = facts.stream().filter(fact -> made.stream().noneMatch(one -> one.to().contains(fact)))
                .flatMap(fact -> variants(fact.values(), most, false)
                        .map(values -> change(about, List.of(fact), values)));
        Stream<Change> added = read.size() > most ? Stream.of()
                : variants(Map.of(), read.size(), true).map(values -> change(about, List.of(), values));
        return Stream.concat(changed, added)
                .filter(change -> change.size() <= most && !facts.contains(change.to().get(0)));
    }

    private Change change(String about, List<Object> from, Map<String, Object> values) {
        return new Change(about, from, List.of(new DeclaredFact(type.name(), values)), true);
    }

    /** The values with up to a given number of properties changed; for a new fact, all that rules look at. */
    private Stream<Map<String, Object>> variants(Map<String, Object> values, int most, boolean isNew) {
        List<Map<String, Object>> variants = new ArrayList<>(List.of(values));
        for (String property : read) {
            List<Object> others = others(type.properties().get(property), values.get(property));
            List<Map<String, Object>> more = new ArrayList<>(isNew && !others.isEmpty() ? List.of() : variants);
            for (Map<String, Object> variant : variants) {
                if (differing(values, variant) < most) {
                    others.forEach(other -> more.add(with(variant, property, other)));
                }
            }
            variants = more;
        }
        return variants.stream().filter(variant -> isNew || !variant.equals(values));
    }

    private static long differing(Map<String, Object> values, Map<String, Object> variant) {
        return variant.entrySet().stream().filter(entry -> !entry.getValue().equals(values.get(entry.getKey()))).count();
    }

    private static Map<String, Object> with(Map<String, Object> values, String property, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(property, value);
        return changed;
    }

    private List<Object> others(String javaType, Object given) {
        double now = given instanceof Number number ? number.doubleValue() : 0;
        Stream<?> others = switch (javaType) {
            case "int", "Integer" -> whole(given, (int) now);
            case "long", "Long" -> whole(given, (int) now).map(Integer::longValue);
            case "double", "Double" -> Stream.concat(given == null ? Stream.of(now) : Stream.of(),
                    EquivalenceClasses.decimal(numbers, now).stream());
            case "boolean", "Boolean" -> Stream.of(true, false);
            case "String" -> texts.stream();
            default -> Stream.of();
        };
        return others.<Object>map(other -> other).filter(other -> !other.equals(given)).toList();
    }

    private Stream<Integer> whole(Object given, int now) {
        return Stream.concat(given == null ? Stream.of(now) : Stream.of(),
                EquivalenceClasses.whole(numbers, now, -Thresholds.MOST, Thresholds.MOST).stream());
    }
}

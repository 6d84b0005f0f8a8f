package org.lumbar.shell.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types and values that rules can name: questions, then findings, then declared types. */
public record Concepts(Map<String, Concept> byName, Map<String, Constants> constants) {

    /** The values of an enum. */
    public record Constants(String name, String packageName, Set<String> names) {

        private static Constants of(Class<?> type) {
            return new Constants(type.getSimpleName(), type.getPackageName(), Stream.of(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name()).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    static Concepts of(List<Class<? extends Record>> types, List<DeclaredType> declared) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        Map<String, Constants> constants = new LinkedHashMap<>();
        for (Class<? extends Record> type : types) {
            concepts.put(type.getSimpleName(), Concept.of(type));
            Stream.of(type.getRecordComponents()).map(component -> component.getType()).filter(Class::isEnum)
                    .forEach(each -> constants.put(each.getSimpleName(), Constants.of(each)));
        }
        declared.forEach(type -> concepts.put(type.name(), Concept.of(type)));
        return new Concepts(Collections.unmodifiableMap(concepts), Collections.unmodifiableMap(constants));
    }

    public Optional<Concept> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Concept> all() {
        return byName.values();
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public Optional<Constants> constants(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    public Set<String> imports() {
        return byName.values().stream().filter(type -> !type.packageName().isEmpty()).map(type -> type.packageName() + ".*")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a name can be imported: a whole package, or one of its types. */
    public boolean canImport(String name) {
        return imports().contains(name)
                || byName.values().stream().anyMatch(type -> name.equals(type.packageName() + "." + type.name()))
                || constants.values().stream().anyMatch(known -> name.equals(known.packageName() + "." + known.name()));
    }
}

package org.lumbar.shell.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lumbar.api.Answer;
import org.lumbar.facts.Answers;
import org.lumbar.findings.Findings;
import org.lumbar.shell.drl.Drl;

/** The types, properties and constants that rules can name. */
final class Vocabulary {

    private final Map<String, KnownType> types = new LinkedHashMap<>();
    private final Map<String, Constants> constants = new LinkedHashMap<>();

    /**
     * The constants of an enumeration.
     *
     * @param home the package to import
     */
    record Constants(String name, String home, Set<String> names) {
    }

    Vocabulary(List<Drl> files) {
        Answers.types().forEach(type -> add(type, KnownType.of(type, KnownType.Kind.ANSWER,
                type.getAnnotation(Answer.class).least(), Answers.MOST)));
        Findings.types().forEach(type -> add(type, KnownType.of(type, KnownType.Kind.FINDING, Integer.MIN_VALUE,
                Integer.MAX_VALUE)));
        files.forEach(file -> file.declarations()
                .forEach(declared -> types.put(declared.name().text(), KnownType.of(declared))));
    }

    private void add(Class<? extends Record> type, KnownType known) {
        types.put(known.name(), known);
        Stream.of(type.getRecordComponents()).map(component -> component.getType()).filter(Class::isEnum)
                .forEach(this::add);
    }

    private void add(Class<?> enumeration) {
        Set<String> names = new LinkedHashSet<>();
        for (Object constant : enumeration.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        constants.put(enumeration.getSimpleName(),
                new Constants(enumeration.getSimpleName(), enumeration.getPackageName(), names));
    }

    Optional<KnownType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Constants> constants(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    Set<String> typeNames() {
        return types.keySet();
    }

    Set<String> enumerations() {
        return constants.keySet();
    }

    /** What can be imported. */
    Set<String> imports() {
        Set<String> homes = new TreeSet<>();
        types.values().stream().filter(type -> !type.home().isEmpty()).forEach(type -> homes.add(type.home() + ".*"));
        return homes;
    }

    /** Whether a name can be imported: a package as a whole, or one type of it. */
    boolean canImport(String name) {
        return imports().contains(name)
                || types.values().stream().anyMatch(type -> name.equals(type.home() + "." + type.name()))
                || constants.values().stream().anyMatch(known -> name.equals(known.home() + "." + known.name()));
    }
}

package org.lumbar.shell.drl;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Answer;

/**
 * The types that the rules in a folder may name: those of the vocabulary, records of the embedding program that are
 * annotated with {@link Answer}, and declared types. Looking up a type never initializes its class.
 */
public final class RuleTypes {

    private static final Set<String> PLAIN = Set.of("String", "int", "Integer", "long", "Long", "double", "Double",
            "boolean", "Boolean");

    private final ClassLoader loader;
    private final Set<Class<?>> vocabulary;
    private final Map<String, RuleType> declared = new HashMap<>();
    private final Map<String, Optional<RuleType>> found = new HashMap<>();
    private final Set<Class<?>> enumerations = new HashSet<>();

    public RuleTypes(Collection<? extends Class<? extends Record>> vocabulary, ClassLoader loader, List<Drl> files) {
        this.loader = loader;
        this.vocabulary = Set.copyOf(vocabulary);
        this.vocabulary.forEach(this::addEnumerations);
        files.stream().flatMap(file -> file.imports().stream()).map(Drl.Name::text).filter(name -> !name.endsWith("*"))
                .flatMap(name -> load(name).stream()).filter(this::isFacts).forEach(this::addEnumerations);
        files.forEach(file -> file.declarations().forEach(type -> declared.put(type.name().text(), declared(type))));
    }

    private static RuleType declared(Drl.Declaration type) {
        Map<String, String> properties = new LinkedHashMap<>();
        type.properties().forEach((name, token) -> properties.put(name, token.text()));
        return new RuleType.Facts(type.name().text(), "", properties, properties,
                properties.isEmpty() ? Set.of(0) : Set.of(0, properties.size()));
    }

    private void addEnumerations(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                enumerations.add(component.getType());
            }
        }
    }

    static boolean isPlain(String type) {
        return PLAIN.contains(type);
    }

    /** {@return the type to which a simple name refers in a file} */
    public Optional<RuleType> type(String name, Drl file) {
        return declared.containsKey(name) ? Optional.of(declared.get(name)) : imported(name, file);
    }

    /** The imported type with a name, ignoring declared types. */
    Optional<RuleType> imported(String name, Drl file) {
        return Stream.concat(file.imports().stream().map(Drl.Name::text).filter(text -> text.endsWith("." + name)),
                file.imports().stream().map(Drl.Name::text).filter(text -> text.endsWith(".*"))
                        .map(text -> text.substring(0, text.length() - 1) + name))
                .flatMap(text -> known(text).stream()).findFirst();
    }

    private Optional<RuleType> known(String qualified) {
        return found.computeIfAbsent(qualified, name -> load(name).flatMap(this::known));
    }

    private Optional<RuleType> known(Class<?> type) {
        if (isFacts(type)) {
            addEnumerations(type);
            return Optional.of(new RuleType.Facts(type.getSimpleName(), type.getPackageName(), properties(type),
                    parameters(type),
                    Stream.of(type.getConstructors()).map(Constructor::getParameterCount).collect(Collectors.toSet())));
        }
        if (!enumerations.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(new RuleType.Enumeration(type.getSimpleName(), type.getPackageName(),
                Stream.of(type.getDeclaredFields()).filter(Field::isEnumConstant).map(Field::getName)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private boolean isFacts(Class<?> type) {
        return vocabulary.contains(type)
                || type.isRecord() && Modifier.isPublic(type.getModifiers()) && type.isAnnotationPresent(Answer.class);
    }

    private static Map<String, String> parameters(Class<?> type) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Stream.of(type.getRecordComponents()).forEach(one -> parameters.put(one.getName(), one.getType().getSimpleName()));
        return parameters;
    }

    /** The components and getters of a record that have plain values. */
    private static Map<String, String> properties(Class<?> type) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (isValue(component.getType())) {
                properties.put(component.getName(), component.getType().getSimpleName());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean getter = method.getName().matches("get\\p{Lu}\\w*") && method.getParameterCount() == 0
                    && Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
            if (getter && isValue(method.getReturnType())) {
                String name = method.getName().substring(3);
                properties.putIfAbsent(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                        method.getReturnType().getSimpleName());
            }
        }
        return properties;
    }

    private static boolean isValue(Class<?> type) {
        return type.isEnum() || isPlain(type.getSimpleName()) && (type.isPrimitive() || type.getPackageName().equals(
                "java.lang"));
    }

    /** Whether a file may import a name: one type, or a package of types. */
    boolean canImport(String name, Set<RuleType> used) {
        return name.endsWith(".*")
                ? Stream.concat(vocabulary.stream().map(Class::getPackageName), used.stream().map(RuleType::packageName))
                        .anyMatch(home -> name.equals(home + ".*"))
                : known(name).isPresent();
    }

    /** Whether a class of java.lang has this simple name. */
    boolean isTaken(String name) {
        return load("java.lang." + name).isPresent();
    }

    /** The names to suggest for a misspelt type. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(declared.keySet());
        vocabulary.forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    /** The packages to suggest for a wrong import. */
    Set<String> packages() {
        return vocabulary.stream().map(type -> type.getPackageName() + ".*").collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError none) {
            return Optional.empty();
        }
    }
}

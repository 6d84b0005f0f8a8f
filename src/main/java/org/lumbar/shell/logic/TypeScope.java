package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.vocabulary.DeclaredType;

/** Resolves the names of types and constants in rules. Not thread-safe. */
final class TypeScope {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of("int", int.class, "long", long.class, "short",
            short.class, "byte", byte.class, "double", double.class, "float", float.class, "boolean", boolean.class);

    private final Set<String> packages = new LinkedHashSet<>(List.of("java.lang"));
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Optional<Class<?>>> types = new HashMap<>();
    private final Map<String, FactShape> shapes = new HashMap<>();
    private final ClassLoader loader = TypeScope.class.getClassLoader();

    TypeScope(Collection<Drl> rules, Collection<DeclaredType> declared) {
        for (Drl drl : rules) {
            drl.imports().forEach(name -> add(name.text()));
            drl.packageName().ifPresent(name -> packages.add(name.text()));
        }
        declared.forEach(type -> shapes.put(type.name(), shape(type)));
    }

    private void add(String imported) {
        if (imported.endsWith(".*")) {
            packages.add(imported.substring(0, imported.length() - 2));
        } else {
            named.put(imported.substring(imported.lastIndexOf('.') + 1), imported);
        }
    }

    private FactShape shape(DeclaredType type) {
        Map<String, Class<?>> properties = new LinkedHashMap<>();
        type.properties().forEach((property, name) -> properties.put(property, type(name).orElse(Object.class)));
        return new FactShape(type.name(), List.copyOf(properties.keySet()), List.copyOf(properties.values()),
                Optional.empty());
    }

    /** The shape of the facts of a type; empty if it is neither a record nor declared. */
    Optional<FactShape> shape(String name) {
        FactShape known = shapes.get(name);
        if (known == null) {
            known = type(name).filter(Class::isRecord).map(FactShape::of).orElse(null);
            shapes.put(name, known);
        }
        return Optional.ofNullable(known);
    }

    Optional<Object> constant(List<String> words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        String name = words.get(words.size() - 1);
        return type(words.get(words.size() - 2)).filter(Class::isEnum).flatMap(type -> List
                .of(type.getEnumConstants()).stream().filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst().map(one -> (Object) one));
    }

    private Optional<Class<?>> type(String name) {
        return types.computeIfAbsent(name, this::find);
    }

    private Optional<Class<?>> find(String name) {
        if (PRIMITIVES.containsKey(name)) {
            return Optional.of(PRIMITIVES.get(name));
        }
        List<String> candidates = new ArrayList<>();
        Optional.ofNullable(named.get(name)).ifPresent(candidates::add);
        packages.forEach(one -> candidates.add(one + "." + name));
        for (String candidate : candidates) {
            try {
                return Optional.of(Class.forName(candidate, false, loader));
            } catch (ClassNotFoundException | LinkageError elsewhere) {
                continue;
            }
        }
        return Optional.empty();
    }
}

package org.lumbar.shell.explain;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredType;
import org.lumbar.shell.drl.Drl;

/** What the names in one file of rules stand for. Not safe for use by several threads. */
final class TypeResolver {

    private static final Map<String, Class<?>> PLAIN = Map.of("int", int.class, "long", long.class, "short", short.class,
            "byte", byte.class, "double", double.class, "float", float.class, "boolean", boolean.class);

    private final List<String> imports;
    private final Map<String, DeclaredType> declared;
    private final ClassLoader loader;
    private final Map<String, Optional<FactType>> types = new HashMap<>();
    private final Map<String, Optional<Class<?>>> classes = new HashMap<>();

    TypeResolver(Drl file, Map<String, DeclaredType> declared, ClassLoader loader) {
        this.imports = Stream.of(file.imports().stream().map(Drl.Name::text),
                file.packageName().stream().map(name -> name.text() + ".*"), Stream.of("java.lang.*"))
                .flatMap(names -> names).toList();
        this.declared = declared;
        this.loader = loader;
    }

    /** The type of the facts that a pattern matches, or of those that a rule concludes. */
    Optional<FactType> type(String name) {
        return types.computeIfAbsent(name, this::find);
    }

    private Optional<FactType> find(String name) {
        DeclaredType type = declared.get(name);
        if (type == null) {
            return classOf(name).map(found -> new FactType(name, Optional.of(found), components(found)));
        }
        Map<String, Class<?>> properties = new LinkedHashMap<>();
        type.properties().forEach((property, java) -> properties.put(property,
                Optional.<Class<?>>ofNullable(PLAIN.get(java)).or(() -> classOf(java)).orElse(Object.class)));
        return Optional.of(new FactType(name, Optional.empty(), properties));
    }

    private static Map<String, Class<?>> components(Class<?> type) {
        Map<String, Class<?>> properties = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), component.getType());
            }
        }
        return properties;
    }

    /** The constant of an enum that is written with its type: {@code Quality.DULL}. */
    Optional<Object> constant(String name) {
        int dot = name.lastIndexOf('.');
        Object[] constants = dot < 0 ? null : classOf(name.substring(0, dot)).map(Class::getEnumConstants).orElse(null);
        return constants == null ? Optional.empty()
                : Stream.of(constants).filter(one -> ((Enum<?>) one).name().equals(name.substring(dot + 1))).findFirst();
    }

    private Optional<Class<?>> classOf(String name) {
        return classes.computeIfAbsent(name, this::load);
    }

    private Optional<Class<?>> load(String name) {
        String first = name.replaceFirst("\\..*", "");
        String nested = name.substring(first.length()).replace('.', '$');
        Stream<String> imported = imports.stream().filter(one -> one.endsWith(".*") || one.endsWith("." + first))
                .map(one -> one.endsWith("*") ? one.substring(0, one.length() - 1) + first : one)
                .map(one -> one + nested);
        return Stream.concat(Stream.of(name), imported).flatMap(one -> loaded(one).stream()).findFirst();
    }

    private Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return Optional.empty();
        }
    }
}

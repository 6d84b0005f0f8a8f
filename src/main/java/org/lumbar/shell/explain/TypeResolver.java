package org.lumbar.shell.explain;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Resolves the names in one file of rules. Not thread-safe. */
final class TypeResolver {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of("int", int.class, "long", long.class, "short", short.class,
            "byte", byte.class, "double", double.class, "float", float.class, "boolean", boolean.class);

    private final Known known;
    private final List<String> imports;
    private final Map<String, Optional<Class<?>>> classes = new HashMap<>();

    /** @param known shared by the files of a rule base */
    TypeResolver(Drl file, Known known) {
        this.known = known;
        this.imports = Stream.of(file.imports().stream().map(Drl.Name::text),
                file.packageName().stream().map(name -> name.text() + ".*"), Stream.of("java.lang.*"))
                .flatMap(names -> names).toList();
    }

    /** Caches the types of a rule base, as looking for a missing class is slow. */
    static final class Known {

        private final Vocabulary vocabulary;
        private final ClassLoader loader;
        private final Map<String, DeclaredType> declared = new HashMap<>();
        private final Map<String, Optional<Class<?>>> classes = new HashMap<>();
        private final Map<Object, FactType> types = new HashMap<>();

        Known(Vocabulary vocabulary, ClassLoader loader) {
            this.vocabulary = vocabulary;
            this.loader = loader;
            vocabulary.declared().forEach(type -> declared.putIfAbsent(type.name(), type));
        }

        private Optional<Class<?>> load(String name) {
            try {
                return Optional.of(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError elsewhere) {
                return Optional.empty();
            }
        }
    }

    /** The type that a pattern or conclusion names. */
    Optional<FactType> type(String name) {
        DeclaredType type = known.declared.get(name);
        return type != null ? Optional.of(known.types.computeIfAbsent(type, first -> declared(type)))
                : classOf(name).map(java -> known.types.computeIfAbsent(java,
                        first -> type(java.getSimpleName(), Optional.of(java), components(java))));
    }

    private FactType declared(DeclaredType type) {
        Map<String, Class<?>> properties = new LinkedHashMap<>();
        type.properties().forEach((property, java) -> properties.put(property,
                Optional.<Class<?>>ofNullable(PRIMITIVES.get(java)).or(() -> classOf(java)).orElse(Object.class)));
        return type(type.name(), Optional.empty(), properties);
    }

    private FactType type(String name, Optional<Class<?>> java, Map<String, Class<?>> properties) {
        String home = java.map(Class::getPackageName).orElse("");
        Optional<Concept> concept = known.vocabulary.concepts().of(name).filter(one -> one.packageName().equals(home));
        return new FactType(name, java, properties, concept.isEmpty() ? List.of()
                : known.vocabulary.questionsOf(name), concept.map(Concept::subject).orElse(""));
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

    /** An enum constant written with its type: {@code Quality.DULL}. */
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
        return (nested.isEmpty() ? imported : Stream.concat(imported, Stream.of(name)))
                .flatMap(one -> known.classes.computeIfAbsent(one, known::load).stream()).findFirst();
    }
}

package org.lumbar.shell.engine;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.drools.model.Condition;
import org.drools.model.patterns.PatternImpl;
import org.lumbar.api.DeclaredType;

/** The names of the properties of the types that rules speak of. */
final class TypeProperties {

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Set<String> packages = new LinkedHashSet<>();
    private final ClassLoader loader;

    TypeProperties(RuleModels models, List<DeclaredType> declared) {
        loader = models.loader();
        models.load().stream().flatMap(model -> model.getRules().stream())
                .flatMap(rule -> rule.getView().getSubConditions().stream()).flatMap(TypeProperties::types)
                .filter(Class::isRecord).map(Class::getPackageName).forEach(packages::add);
        packages.add("org.lumbar.findings");
        declared.forEach(type -> byName.put(type.name(), List.copyOf(type.properties().keySet())));
    }

    private static Stream<Class<?>> types(Condition condition) {
        return condition instanceof PatternImpl<?> pattern ? Stream.of(pattern.getPatternVariable().getType())
                : condition.getSubConditions().stream().flatMap(TypeProperties::types);
    }

    /** The properties of a type, in the order of its constructor; none where they are not known. */
    List<String> of(String type) {
        return byName.computeIfAbsent(type, this::record);
    }

    private List<String> record(String type) {
        for (String name : packages) {
            try {
                Class<?> found = Class.forName(name + "." + type, false, loader);
                if (found.isRecord()) {
                    return Stream.of(found.getRecordComponents()).map(RecordComponent::getName).toList();
                }
            } catch (ClassNotFoundException elsewhere) {
                continue;
            }
        }
        return List.of();
    }
}

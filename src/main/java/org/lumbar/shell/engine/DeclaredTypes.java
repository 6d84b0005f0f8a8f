package org.lumbar.shell.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.type.FactType;
import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.vocabulary.DeclaredType;

/** Converts facts of types declared in DRL to the engine's objects and back, so that the engine's objects never leave this package. */
final class DeclaredTypes {

    private final Map<String, FactType> byName = new HashMap<>();
    private final Map<Class<?>, DeclaredType> byClass = new HashMap<>();

    DeclaredTypes(KieBase kieBase, List<DeclaredType> declared) {
        for (DeclaredType type : declared) {
            factType(kieBase, type.name(), kieBase.getKiePackages()).ifPresentOrElse(factType -> {
                byName.put(type.name(), factType);
                byClass.put(factType.getFactClass(), type);
            }, () -> {
                throw new IllegalStateException("the rule base has no type " + type.name());
            });
        }
    }

    private static Optional<FactType> factType(KieBase kieBase, String name, Collection<KiePackage> packages) {
        return packages.stream().map(kiePackage -> kieBase.getFactType(kiePackage.getName(), name))
                .filter(Objects::nonNull).findFirst();
    }

    Object toEngine(Object fact) {
        if (!(fact instanceof DeclaredFact declared)) {
            return fact;
        }
        FactType type = byName.get(declared.type());
        if (type == null) {
            throw new IllegalArgumentException("these rules declare no type " + declared.type());
        }
        try {
            Object object = type.newInstance();
            declared.values().forEach((property, value) -> {
                if (type.getField(property) == null) {
                    throw new IllegalArgumentException(declared.type() + " has no property " + property);
                }
                type.set(object, property, value);
            });
            return object;
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalArgumentException("cannot create a " + declared.type(), unusable);
        }
    }

    boolean include(Object object) {
        return byClass.containsKey(object.getClass());
    }

    Object fromEngine(Object object) {
        DeclaredType type = byClass.get(object.getClass());
        if (type == null) {
            return object;
        }
        FactType factType = byName.get(type.name());
        Map<String, Object> values = new LinkedHashMap<>();
        for (String property : type.properties().keySet()) {
            Object value = factType.get(object, property);
            if (value != null) {
                values.put(property, value);
            }
        }
        return new DeclaredFact(type.name(), values);
    }
}

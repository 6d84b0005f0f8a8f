package org.lumbar.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A conclusion to ask about: a type, and what its properties must be.
 *
 * <pre>{@code
 * Goal.of("Cause", "INSUFFICIENT_RECOVERY/SPACING").fits(new Cause("INSUFFICIENT_RECOVERY", "SPACING"));   // true
 * }</pre>
 *
 * @param type the simple name of the type
 * @param wants what its properties must be; if empty, any finding of the type fits
 */
public record Goal(String type, List<Want> wants) {

    /** Means the code, whatever the type calls that property. */
    public static final String CODE = "code";

    public Goal {
        Objects.requireNonNull(type, "type");
        wants = List.copyOf(wants);
    }

    /**
     * {@return a goal for findings of a type with certain values}
     *
     * @param type the simple name of the type
     * @param code the code, which may be followed by slashes and values of other properties; empty, or the name of the
     *         type, for any
     */
    public static Goal of(String type, String code) {
        List<Want> wants = new ArrayList<>();
        for (String part : code.split("/")) {
            if (!part.isEmpty() && !part.equals(type)) {
                wants.add(new Want(wants.isEmpty() && code.startsWith(part) ? CODE : "", true, Set.of(part)));
            }
        }
        return new Goal(type, wants);
    }

    /**
     * {@return whether a finding meets the goal}
     *
     * @param finding a finding of any type
     */
    public boolean fits(Object finding) {
        Item item = Item.of(finding);
        return item.type().equals(type) && wants.stream().allMatch(want -> want.fits(item));
    }

    /**
     * What a property must be, or must not be.
     *
     * @param property its name; {@link #CODE} for the code; empty for any property
     * @param is true if it must be one of the values, false if none of them
     * @param values the values as texts
     */
    public record Want(String property, boolean is, Set<String> values) {
        public Want {
            Objects.requireNonNull(property, "property");
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        boolean fits(Item item) {
            Map<String, Object> properties = item.properties();
            Collection<?> found = properties.containsKey(property) ? List.of(properties.get(property))
                    : property.equals(CODE) ? List.of(item.code()) : properties.values();
            return found.stream().map(Object::toString).anyMatch(values::contains) == is;
        }
    }
}

package org.lumbar.api;

import java.util.Map;

/**
 * A fact or finding as a name and properties, whatever Java type holds it.
 *
 * <pre>{@code
 * Item.of(new Cause("INSUFFICIENT_RECOVERY", "SPACING")).properties();   // {code=INSUFFICIENT_RECOVERY, detail=SPACING}
 * }</pre>
 *
 * @param type the simple name of its type
 * @param properties each property with its value, in the order in which the type declares them
 */
public record Item(String type, Map<String, Object> properties) {

    /**
     * {@return the name and properties of a record, or of a fact of a type declared in DRL}
     *
     * @param object a record, or a {@link DeclaredFact}
     * @throws IllegalArgumentException for anything else
     */
    public static Item of(Object object) {
        return object instanceof DeclaredFact declared ? new Item(declared.type(), declared.values())
                : RecordShape.of(object.getClass()).item(object);
    }

    /** {@return what distinguishes findings of one type: the code, or else the key it is about, or else the name of the type} */
    public String code() {
        Object code = properties.getOrDefault("code", properties.getOrDefault("about", type));
        return code.toString();
    }

    /** {@return the text that every record has, but built faster} */
    @Override
    public String toString() {
        return "Item[type=" + type + ", properties=" + properties + "]";
    }
}

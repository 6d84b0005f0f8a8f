package org.lumbar.api;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the records of one class; its components are looked up once, as that is slow. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final String type;
    private final String[] names;
    private final Method[] accessors;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("a record is needed, not " + type);
        }
        this.type = type.getSimpleName();
        List<Method> shown = Stream.concat(Stream.of(components).map(RecordComponent::getAccessor),
                Stream.of(type.getMethods()).filter(method -> method.isAnnotationPresent(Shown.class))
                        .sorted(Comparator.comparing(Method::getName))).toList();
        this.names = shown.stream().map(Method::getName).toArray(String[]::new);
        this.accessors = shown.toArray(Method[]::new);
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    Item item(Object record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            properties.put(names[i], value(record, accessors[i]));
        }
        return new Item(type, properties);
    }

    private static Object value(Object record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("cannot read " + accessor, unreadable);
        }
    }
}

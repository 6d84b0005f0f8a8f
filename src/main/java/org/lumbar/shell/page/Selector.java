package org.lumbar.shell.page;

import java.util.List;

import org.lumbar.api.Item;

/** Selects findings of a type by their values, written {@code Type/CODE} in {@code page.yaml}. */
record Selector(String type, List<String> values) {
    Selector {
        values = List.copyOf(values);
    }

    static Selector of(String text) {
        List<String> parts = List.of(text.split("/"));
        return new Selector(parts.get(0), parts.subList(1, parts.size()));
    }

    boolean fits(Object finding) {
        Item item = Item.of(finding);
        return item.type().equals(type) && values.stream()
                .allMatch(value -> item.properties().values().stream().anyMatch(own -> own.toString().equals(value)));
    }

    static boolean any(List<Selector> selectors, Object finding) {
        return selectors.stream().anyMatch(selector -> selector.fits(finding));
    }
}

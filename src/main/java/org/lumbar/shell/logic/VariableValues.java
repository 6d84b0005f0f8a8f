package org.lumbar.shell.logic;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of variables, the latest first. */
record VariableValues(String name, Object value, VariableValues rest) {

    static final VariableValues NONE = new VariableValues("", null, null);

    VariableValues with(String variable, Object bound) {
        return new VariableValues(variable, bound, this);
    }

    Object get(String variable) {
        VariableValues at = this;
        while (at != NONE && !at.name.equals(variable)) {
            at = at.rest;
        }
        return at.value;
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = rest == null ? new LinkedHashMap<>() : rest.asMap();
        if (rest != null) {
            map.put(name, value);
        }
        return map;
    }
}

package org.lumbar.shell.drl;

import java.util.Map;
import java.util.Set;

/** A type that rules may name. */
public sealed interface RuleType {

    String name();

    /** {@return its package; empty for a type that rules declare} */
    String packageName();

    /** A type of fact or finding. Its parameters are the values it is created with, in order, each with its type. */
    record Facts(String name, String packageName, Map<String, String> properties, Map<String, String> parameters, Set<Integer> sizes)
            implements RuleType {
    }

    /** An enum. */
    record Enumeration(String name, String packageName, Set<String> constants) implements RuleType {
    }
}

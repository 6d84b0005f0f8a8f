package org.lumbar.shell.drl;

import java.util.Map;
import java.util.Set;

/** A type that rules may name. */
public sealed interface RuleType {

    /** {@return its simple name} */
    String name();

    /** {@return the package to import; empty for a type that rules declare} */
    String home();

    /** A type of facts and findings. */
    record Facts(String name, String home, Map<String, String> properties, Set<Integer> sizes) implements RuleType {
    }

    /** A type whose values are words. */
    record Words(String name, String home, Set<String> constants) implements RuleType {
    }
}

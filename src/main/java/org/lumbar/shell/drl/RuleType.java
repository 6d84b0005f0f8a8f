package org.lumbar.shell.drl;

import java.util.Map;
import java.util.Set;

/** A type that rules may name. */
public sealed interface RuleType {

    String name();

    /** {@return its package; empty for a type that rules declare} */
    String home();

    /** A type of fact or finding; its parameters are all values that it is made of, in order, with their types. */
    record Facts(String name, String home, Map<String, String> properties, Map<String, String> parameters, Set<Integer> sizes)
            implements RuleType {
    }

    /** An enum. */
    record Words(String name, String home, Set<String> constants) implements RuleType {
    }
}

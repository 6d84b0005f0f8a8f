package org.lumbar.shell.drl;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A type that rules may name. */
public sealed interface RuleType {

    String name();

    /** {@return its package; empty for a type that rules declare} */
    String home();

    /** A type of fact or finding; its parameters are the types of all values that it can be made of, in order. */
    record Facts(String name, String home, Map<String, String> properties, List<String> parameters, Set<Integer> sizes)
            implements RuleType {
    }

    /** An enum. */
    record Words(String name, String home, Set<String> constants) implements RuleType {
    }
}

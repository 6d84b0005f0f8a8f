package org.lumbar.api;

import java.util.List;
import java.util.Map;

/** A condition or conclusion of a rule could not be worked out for a case; {@link #getCause()} has what was thrown. */
public final class FailedRuleException extends NoAnswerException {

    private static final long serialVersionUID = 1L;

    private FailedRuleException(List<String> rules, RuntimeException thrown) {
        super("a rule fails with this case" + reason(thrown), rules, thrown);
    }

    /**
     * {@return the failure of a rule that is known}
     *
     * @param rule its name
     * @param thrown what it threw
     */
    public static FailedRuleException in(String rule, RuntimeException thrown) {
        return new FailedRuleException(List.of(rule), thrown);
    }

    /**
     * {@return the failure of the rule that the engine's message names}
     *
     * @param rules the names of all rules, by what the engine calls them
     * @param thrown what the engine threw
     */
    public static FailedRuleException among(Map<String, String> rules, RuntimeException thrown) {
        List<String> named = rules.entrySet().stream().filter(rule -> tells(thrown, "\"" + rule.getKey() + "\""))
                .map(Map.Entry::getValue).distinct().sorted().toList();
        return new FailedRuleException(named, thrown);
    }

    private static boolean tells(Throwable thrown, String words) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one.getMessage() != null && one.getMessage().contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof ArithmeticException && String.valueOf(root.getMessage()).contains("zero")) {
            return ": it divides by zero";
        }
        return root instanceof NullPointerException ? ": it goes on from a value that is not there" : "";
    }
}

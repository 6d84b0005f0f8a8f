package org.lumbar.api;

import java.util.List;

/**
 * The rules give a case no answer, through a fault of their own: they keep setting each other off, or one fails. Another
 * case may be well.
 */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> rules;

    /**
     * Names the rules at fault.
     *
     * @param message what went wrong
     * @param rules the names of the rules; empty where they are not known
     * @param cause what a rule, or a fact, threw; null where nothing was thrown
     */
    public NoAnswerException(String message, List<String> rules, Throwable cause) {
        super(message, cause);
        this.rules = List.copyOf(rules);
    }

    /** {@return the names of the rules at fault; empty where they are not known} */
    public List<String> rules() {
        return rules == null ? List.of() : rules;
    }

    /** {@return what to do about it} */
    public String hint() {
        return switch (rules().size()) {
            case 0 -> "look at the rules that calculate with these answers";
            case 1 -> "look at this rule: '" + rules().get(0) + "'";
            default -> "look at these rules: '" + String.join("', '", rules()) + "'";
        };
    }
}

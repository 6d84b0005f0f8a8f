package org.lumbar.api;

import java.util.List;

/**
 * The rules cannot answer a case because of a fault of their own: they do not terminate, or one fails. Other cases may still
 * work.
 *
 * <pre>{@code
 * try {
 *     assessment = rules.assess(facts);
 * } catch (NoAnswerException none) {
 *     log.error(none.getMessage() + "; " + none.hint());
 * }
 * }</pre>
 */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String[] rules;

    /**
     * Names the rules at fault.
     *
     * @param message what went wrong
     * @param rules the names of the rules; empty if not known
     * @param cause what a rule, or a fact, threw; null if nothing was thrown
     */
    public NoAnswerException(String message, List<String> rules, Throwable cause) {
        super(message, cause);
        this.rules = rules.toArray(String[]::new);
    }

    /** {@return the names of the rules at fault; empty if not known} */
    public List<String> rules() {
        return List.of(rules);
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

package org.lumbar.api;

import java.util.List;

/** The rules give a case no answer, through a fault of their own; another case may be well. */
public abstract sealed class NoAnswerException extends RuntimeException
        permits EndlessRulesException, FailedRuleException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> rules;

    NoAnswerException(String message, List<String> rules, Throwable cause) {
        super(message, cause);
        this.rules = List.copyOf(rules);
    }

    /** {@return the names of the rules at fault; empty where they are not known} */
    public List<String> rules() {
        return rules;
    }

    /** {@return what to do about it} */
    public String hint() {
        return switch (rules.size()) {
            case 0 -> "look at the rules that calculate with these answers";
            case 1 -> "look at this rule: '" + rules.get(0) + "'";
            default -> "look at these rules: '" + String.join("', '", rules) + "'";
        };
    }
}

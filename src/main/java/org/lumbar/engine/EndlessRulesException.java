package org.lumbar.engine;

import java.util.List;

/** Rules kept setting each other off, or support each other in a circle, so that a case has no answer. */
public final class EndlessRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> rules;

    /**
     * Names the rules at fault.
     *
     * @param message what they do, in words for people
     * @param rules the names of the rules that go round
     */
    public EndlessRulesException(String message, List<String> rules) {
        super(message);
        this.rules = List.copyOf(rules);
    }

    /** {@return the names of the rules that go round} */
    public List<String> rules() {
        return rules;
    }
}

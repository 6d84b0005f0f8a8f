package org.lumbar.api;

import java.util.List;

/** Rules kept setting each other off, or support each other in a circle, so that a case has no answer. */
public final class EndlessRulesException extends NoAnswerException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the rules at fault.
     *
     * @param rules the names of the rules that go round
     */
    public EndlessRulesException(List<String> rules) {
        super("the rules come to no end with this case", rules, null);
    }
}

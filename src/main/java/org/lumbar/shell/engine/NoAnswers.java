package org.lumbar.shell.engine;

import java.util.List;
import java.util.Map;

import org.lumbar.api.NoAnswerException;

/** The two ways in which rules have no answer for a case. */
final class NoAnswers {

    private NoAnswers() {
    }

    /** Rules trigger each other endlessly, or support each other in a circle. */
    static NoAnswerException nonTerminating(List<String> rules) {
        return new NoAnswerException("the rules do not terminate for this case", rules, null);
    }

    /** A rule joins more objects than can be gone through. */
    static NoAnswerException tooManyWays(String rule, int most) {
        return new NoAnswerException("the facts of this case can be combined in more than " + most + " ways", List.of(rule), null);
    }

    /** A condition or conclusion could not be computed. */
    static NoAnswerException failed(List<String> rules, RuntimeException thrown) {
        return new NoAnswerException("a rule fails for this case" + reason(thrown), rules, thrown);
    }

    /** The rule at fault is the one that the engine's message names. */
    static NoAnswerException failedAmong(Map<String, String> rules, RuntimeException thrown) {
        return failed(rules.entrySet().stream().filter(rule -> names(thrown, "\"" + rule.getKey() + "\""))
                .map(Map.Entry::getValue).distinct().sorted().toList(), thrown);
    }

    private static boolean names(Throwable thrown, String words) {
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
        return root instanceof NullPointerException ? ": it uses a value that is not there" : "";
    }
}

package org.lumbar.shell.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.api.NoAnswerException;

/** Creates the exceptions for rules that have no answer for a case. */
final class NoAnswers {

    private NoAnswers() {
    }

    /** Rules trigger each other endlessly, or support each other in a circle. */
    static NoAnswerException nonTerminating(List<String> rules) {
        return new NoAnswerException("the rules do not terminate for this case", rules, null);
    }

    /** Conclusions lead to ever more conclusions, each of them new. */
    static NoAnswerException endlessChain(List<String> rules, int max) {
        return new NoAnswerException(String.format(Locale.ROOT,
                "the rules were stopped for this case: they had triggered each other more than %,d times", max), rules, null);
    }

    /** A rule would have to try too many combinations. */
    static NoAnswerException tooManyWays(String rule, int max) {
        return tooMany("a rule would have to try more than %,d combinations of the facts of this case", rule, max);
    }

    /** A rule matches more combinations than anybody could read. */
    static NoAnswerException tooManyMatches(String rule, int max) {
        return tooMany("a rule matches more than %,d combinations of the facts of this case", rule, max);
    }

    private static NoAnswerException tooMany(String message, String rule, int max) {
        return new NoAnswerException(String.format(Locale.ROOT, message, max)
                + "; conditions that share a value, such as 'age == $age', combine fewer", List.of(rule), null);
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
        if (root instanceof ArithmeticException && String.valueOf(root.getMessage()).contains("overflow")) {
            return ": a number gets too large";
        }
        return root instanceof NullPointerException ? ": it uses a missing value" : "";
    }
}

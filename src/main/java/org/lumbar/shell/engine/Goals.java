package org.lumbar.shell.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.api.ConditionText;
import org.lumbar.api.Goal;
import org.lumbar.api.Goal.Want;
import org.lumbar.api.RuleParts;

/** What conditions want to be concluded, and which rules can conclude it. */
final class Goals {

    private static final String LITERAL = "(?:\"[^\"]*\"|(?:\\w+\\.)+[A-Z_0-9]+|true|false|\\d+)";
    private static final Pattern IS = Pattern.compile("(?:this\\.)?(\\w+)\\s*(==|!=)\\s*(" + LITERAL + ")");
    private static final Pattern IN = Pattern.compile("(?:this\\.)?(\\w+)\\s+in\\s*\\(([^()]*)\\)");
    private static final Pattern COMPUTED = Pattern.compile("[$(+*]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+|(?!true$|false$|null$)[a-z]\\w*");

    private Goals() {
    }

    /** What a pattern on findings wants to be concluded. */
    static Goal of(ConditionText pattern) {
        return new Goal(pattern.type(),
                pattern.constraints().stream().map(Goals::want).flatMap(Optional::stream).toList());
    }

    private static Optional<Want> want(String constraint) {
        Matcher is = IS.matcher(constraint);
        if (is.matches()) {
            return Optional.of(new Want(is.group(1), is.group(2).equals("=="), Set.of(value(is.group(3)))));
        }
        Matcher in = IN.matcher(constraint);
        if (!in.matches()) {
            return Optional.empty();
        }
        Set<String> some = new LinkedHashSet<>();
        Arrays.stream(in.group(2).split(",")).map(Goals::value).forEach(some::add);
        return Optional.of(new Want(in.group(1), true, some));
    }

    private static String value(String literal) {
        String text = literal.strip();
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text.substring(text.lastIndexOf('.') + 1);
    }

    /**
     * What the variables of a rule have to stand for so that it concludes what is wanted.
     *
     * @return variable to the values that would do; empty where the rule cannot conclude it
     */
    static Optional<Map<String, Set<String>>> reachedBy(RuleParts rule, Goal goal) {
        return rule.conclusions().stream().filter(conclusion -> conclusion.type().equals(goal.type()))
                .map(conclusion -> binding(conclusion, goal)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Map<String, Set<String>>> binding(RuleParts.Conclusion conclusion, Goal goal) {
        Map<String, Set<String>> bound = new LinkedHashMap<>();
        for (Want want : goal.wants()) {
            List<String> values = values(conclusion.values(), want.property());
            List<String> open = values.stream().filter(value -> !isConstant(value)).toList();
            boolean there = values.stream().anyMatch(want.values()::contains);
            if (want.is() && !there && open.isEmpty() || !want.is() && there) {
                return Optional.empty();
            }
            if (want.is() && !there && open.size() == 1 && VARIABLE.matcher(open.get(0)).matches()) {
                bound.put(open.get(0), want.values());
            }
        }
        return Optional.of(bound);
    }

    private static List<String> values(Map<String, String> values, String property) {
        if (property.isEmpty()) {
            return List.copyOf(values.values());
        }
        if (values.containsKey(property)) {
            return List.of(values.get(property));
        }
        // a code may go by another name, and stands first
        return property.equals(Goal.CODE) ? values.values().stream().limit(1).toList() : List.of();
    }

    private static boolean isConstant(String value) {
        return !VARIABLE.matcher(value).matches() && !COMPUTED.matcher(value).find();
    }
}

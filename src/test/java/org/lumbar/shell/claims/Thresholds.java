package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.ConditionText;
import org.lumbar.shell.explain.RuleParts;

/**
 * The values that rules compare facts with, read from their text. A value too many is harmless, as the engine decides; none
 * may be missing.
 */
final class Thresholds {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d{1,7}(?:\\.\\d{1,7})?(?![\\w.])");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Pattern SUM = Pattern.compile("[+-]");
    private static final Pattern PRODUCT = Pattern.compile("[*/]");
    /** The greatest number that is tried. */
    static final int MOST = 1_000_000;
    private static final int MOST_OPERATIONS = 2;

    /** Beyond these, there would be more limits than the search could try. */
    private static final int MOST_LIMITS = 500;

    private final Map<String, Set<Comparison>> byType = new HashMap<>();
    private final Map<String, Set<String>> written = new HashMap<>();
    private final Set<Double> concluded;

    Thresholds(Collection<RuleParts> rules) {
        rules.forEach(this::read);
        concluded = rules.stream().flatMap(rule -> rule.conclusions().stream())
                .flatMap(conclusion -> conclusion.values().values().stream()).flatMap(value -> numbers(value).stream())
                .collect(Collectors.toSet());
    }

    private void read(RuleParts rule) {
        List<ConditionText> all = rule.conditions().stream().flatMap(Thresholds::all).toList();
        for (ConditionText pattern : all) {
            Set<String> bound = BINDING.matcher(pattern.text()).results().map(one -> one.group(1))
                    .collect(Collectors.toSet());
            Set<Comparison> comparisons = byType.computeIfAbsent(pattern.type(), first -> new LinkedHashSet<>());
            pattern.constraints().forEach(own -> comparisons.add(new Comparison(own)));
            all.stream().flatMap(Thresholds::comparisons).filter(other -> other.mentions(bound)).forEach(comparisons::add);
            written.computeIfAbsent(pattern.type(), first -> new TreeSet<>()).add(pattern.text());
        }
    }

    private static Stream<ConditionText> all(ConditionText condition) {
        return Stream.concat(Stream.of(condition), condition.parts().stream().flatMap(Thresholds::all));
    }

    private static Stream<Comparison> comparisons(ConditionText condition) {
        return condition.kind() == Kind.OTHER
                ? Stream.of(new Comparison(condition.text())) : condition.constraints().stream().map(Comparison::new);
    }

    /** Whether rules read a property of a type. */
    boolean isRead(String type, String property) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(property) + "\\b");
        return written.getOrDefault(type, Set.of()).stream().anyMatch(text -> word.matcher(text).find());
    }

    /** The numbers that rules compare those of a type with, in a case with these answers. */
    TreeSet<Double> numbers(String type, EditableCase edited) {
        Set<Double> known = new TreeSet<>(edited.numbers());
        known.addAll(concluded);
        return byType.getOrDefault(type, Set.of()).stream().flatMap(comparison -> comparison.limits(known))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts that rules compare those of a type with, in a case with these answers. */
    TreeSet<String> texts(String type, EditableCase edited) {
        TreeSet<String> texts = new TreeSet<>();
        for (Comparison comparison : byType.getOrDefault(type, Set.of())) {
            TEXT.matcher(comparison.text()).results().forEach(found -> texts.add(found.group(1)));
            if (comparison.isJoined()) {
                texts.addAll(edited.texts());
            }
        }
        return texts;
    }

    private static Set<Double> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> Double.valueOf(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A piece of DRL that compares values. */
    private record Comparison(String text) {

        boolean mentions(Set<String> variables) {
            return variables.stream().anyMatch(name -> Pattern.compile(Pattern.quote(name) + "(?!\\w)").matcher(text)
                    .find());
        }

        boolean isJoined() {
            return text.contains("$");
        }

        /** With arithmetic, also the results: {@code level > $days + 2} turns at 3 for one day. */
        Stream<Double> limits(Set<Double> known) {
            String bare = TEXT.matcher(text).replaceAll("");
            Set<Double> operands = numbers(bare);
            if (isJoined()) {
                operands.addAll(known);
            }
            long sums = SUM.matcher(bare).results().count();
            long products = PRODUCT.matcher(bare).results().count();
            if (sums > 0) {
                operands.add(0.0);
            }
            Set<Double> limits = new TreeSet<>(operands);
            for (int i = 0; i < Math.min(MOST_OPERATIONS, sums + products) && limits.size() < MOST_LIMITS; i++) {
                for (double one : List.copyOf(limits)) {
                    operands.forEach(other -> limits.addAll(combined(one, other, sums > 0, products > 0)));
                }
            }
            return limits.stream().filter(limit -> Math.abs(limit) <= MOST);
        }

        private static List<Double> combined(double one, double other, boolean sums, boolean products) {
            List<Double> combined = new ArrayList<>();
            if (sums) {
                combined.addAll(List.of(one + other, one - other, other - one));
            }
            if (products) {
                combined.addAll(List.of(one * other, one / other, other / one));
            }
            combined.removeIf(result -> !Double.isFinite(result));
            return combined;
        }
    }
}

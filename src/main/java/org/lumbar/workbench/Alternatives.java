package org.lumbar.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lumbar.facts.AnswerKey;
import org.lumbar.proof.ConditionText;
import org.lumbar.proof.RuleParts;

/** What else could be answered: all words, and of the numbers those that the rules tell apart. */
final class Alternatives {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"$])\\d{1,7}(?![\\w.])");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");

    private final Map<String, TreeSet<Integer>> thresholds;
    private final Set<String> joined;

    Alternatives(Collection<RuleParts> rules) {
        thresholds = rules.stream().flatMap(rule -> rule.conditions().stream()).flatMap(Alternatives::patterns)
                .collect(Collectors.groupingBy(ConditionText::type, LinkedHashMap::new, Collectors.flatMapping(
                        pattern -> pattern.constraints().stream().flatMap(Alternatives::numbers),
                        Collectors.toCollection(TreeSet::new))));
        joined = rules.stream().flatMap(Alternatives::joined).collect(Collectors.toSet());
    }

    /** The types whose values a rule compares with those of other facts. */
    private static Stream<String> joined(RuleParts rule) {
        List<ConditionText> patterns = rule.conditions().stream().flatMap(Alternatives::patterns).toList();
        Set<String> compared = patterns.stream().flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> VARIABLE.matcher(constraint).results()).map(MatchResult::group)
                .collect(Collectors.toSet());
        return patterns.stream().filter(pattern -> pattern.constraints().stream().anyMatch(one -> one.contains("$"))
                || BINDING.matcher(pattern.text()).results().anyMatch(bound -> compared.contains(bound.group(1))))
                .map(ConditionText::type);
    }

    private static Stream<ConditionText> patterns(ConditionText condition) {
        return Stream.concat(Stream.of(condition), condition.parts().stream().flatMap(Alternatives::patterns));
    }

    private static Stream<Integer> numbers(String constraint) {
        return NUMBER.matcher(constraint).results().map(found -> Integer.valueOf(found.group()));
    }

    /** The changes of an answer that differ in no more than so many values. */
    List<Change> of(AnswerKey key, Answered answered, int most) {
        List<Object> current = answered.of(key);
        List<List<Object>> others = key.isCount() ? counts(key, current, limits(key, answered))
                : key.list() ? lists(key.words()) : key.words().stream().map(word -> List.<Object>of(word)).toList();
        return others.stream().filter(other -> !other.equals(current))
                .map(other -> new Change(key, current, other))
                .filter(change -> change.size() > 0 && change.size() <= most)
                .sorted(Comparator.comparingInt((Change change) -> change.to().size())).toList();
    }

    private static List<List<Object>> lists(List<String> words) {
        return IntStream.range(1, 1 << words.size())
                .mapToObj(bits -> IntStream.range(0, words.size()).filter(index -> (bits & 1 << index) != 0)
                        .<Object>mapToObj(words::get).toList())
                .toList();
    }

    /** Of the numbers that the rules do not tell apart, the one nearest to what is answered now, or the least. */
    private static List<List<Object>> counts(AnswerKey key, List<Object> current, TreeSet<Integer> limits) {
        Map<String, List<Integer>> alike = limits.stream().flatMap(limit -> Stream.of(limit - 1, limit, limit + 1))
                .distinct().filter(count -> count >= key.least() && count <= key.most()).sorted()
                .collect(Collectors.groupingBy(count -> place(count, limits), LinkedHashMap::new, Collectors.toList()));
        int now = current.isEmpty() ? key.least() : (Integer) current.get(0);
        List<List<Object>> counts = new ArrayList<>();
        alike.forEach((place, several) -> {
            if (current.isEmpty() || !place.equals(place(now, limits))) {
                several.stream().min(Comparator.comparingInt(count -> Math.abs(count - now)))
                        .ifPresent(count -> counts.add(List.of(count)));
            }
        });
        return counts;
    }

    private TreeSet<Integer> limits(AnswerKey key, Answered answered) {
        String type = key.type().getSimpleName();
        TreeSet<Integer> limits = new TreeSet<>(thresholds.getOrDefault(type, new TreeSet<>()));
        if (joined.contains(type)) {
            limits.addAll(answered.numbers());
        }
        return limits;
    }

    private static String place(int count, TreeSet<Integer> limits) {
        return limits.stream().map(limit -> String.valueOf(Integer.signum(Integer.compare(count, limit))))
                .collect(Collectors.joining(","));
    }
}

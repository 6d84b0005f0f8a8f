package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.api.Statement;
import org.lumbar.api.Step;
import org.lumbar.shell.logic.Limitation;

/** Types, codes and values in words. */
public final class Names {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> IDENTIFYING = Set.of("code", "about");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,8})");

    private Names() {
    }

    /** A fact or finding with its properties in declaration order. */
    public static Item item(Rulebook rulebook, Object object) {
        Item item = Item.of(object);
        if (!(object instanceof DeclaredFact)) {
            return item;
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        rulebook.declared().stream().filter(declared -> declared.name().equals(item.type()))
                .flatMap(declared -> declared.properties().keySet().stream())
                .filter(item.properties()::containsKey)
                .forEach(name -> ordered.put(name, item.properties().get(name)));
        new TreeMap<>(item.properties()).forEach(ordered::putIfAbsent);
        return new Item(item.type(), ordered);
    }

    /** The sentence for a finding; a few words if the rulebook has no sentences for its type. */
    public static String says(Rulebook rulebook, Object finding) {
        Item item = item(rulebook, finding);
        return rulebook.type(item.type()).isPresent() ? rulebook.says(finding) : brief(item);
    }

    /** The reason of a step, with the values of its variables filled in. */
    public static String reason(Step step) {
        String because = step.rule().because();
        return because.indexOf('{') < 0 ? because : PLACEHOLDER.matcher(because)
                .replaceAll(found -> Matcher.quoteReplacement(bound(step, found.group(1))));
    }

    static String bound(Step step, String name) {
        Object value = step.bindings().get(name);
        return value == null ? "not known" : value(value);
    }

    /** The reason of a step, or else the name of its rule. */
    static String sentence(Step step) {
        String reason = reason(step);
        return reason.isEmpty() ? step.rule().name() + "." : reason;
    }

    /** A finding, or a fact of a type declared in DRL, in a few words: {@code cause: poor form (bar too far)}. */
    static String brief(Item item) {
        StringBuilder brief = new StringBuilder(words(item.type()));
        StringJoiner others = new StringJoiner(", ", " (", ")").setEmptyValue("");
        item.properties().forEach((name, value) -> {
            String words = property(name, value);
            if (IDENTIFYING.contains(name)) {
                brief.append(": ").append(words);
            } else if (!words.isEmpty()) {
                others.add(words);
            }
        });
        return brief.append(others).toString();
    }

    /** An answer with its key, {@code pain.quality: dull}; anything else in a few words. */
    public static String fact(Rulebook rulebook, Object fact) {
        return rulebook.vocabulary().keyOf(fact).map(key -> key + ": " + rulebook.vocabulary().valueOf(fact))
                .orElseGet(() -> brief(item(rulebook, fact)));
    }

    /** Statements grouped by their place in the source. */
    public static String places(Rulebook rulebook, List<String> ids) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String id : ids) {
            Statement statement = rulebook.statements().get(id);
            places.computeIfAbsent(statement == null ? "" : " (" + statement.where() + ")", where -> new ArrayList<>())
                    .add(id);
        }
        return places.entrySet().stream().map(place -> String.join(", ", place.getValue()) + place.getKey())
                .collect(Collectors.joining("; "));
    }

    /** Ids of statements, each once, with runs shortened: {@code K20–K24, K30}. */
    static String ids(List<String> ids) {
        StringBuilder runs = new StringBuilder();
        List<String> left = ids.stream().distinct().toList();
        for (int from = 0, to = 0; from < left.size(); from = ++to) {
            while (to + 1 < left.size() && left.get(to + 1).equals(next(left.get(to)))) {
                to++;
            }
            runs.append(from == 0 ? "" : ", ").append(left.get(from))
                    .append(to == from ? "" : (to == from + 1 ? ", " : "–") + left.get(to));
        }
        return runs.toString();
    }

    private static String next(String id) {
        Matcher number = NUMBERED.matcher(id);
        if (!number.matches()) {
            return "";
        }
        String next = Integer.toString(Integer.parseInt(number.group(2)) + 1);
        return number.group(1) + "0".repeat(Math.max(0, number.group(2).length() - next.length())) + next;
    }

    /** Why something cannot be proved for all cases, with the place in the rules. */
    static String place(Limitation limitation) {
        Problem problem = limitation.problem();
        return (problem.path().isEmpty() ? "" : problem.path() + ":" + problem.position().line() + ": ")
                + problem.message();
    }

    /** {@code LowBackSoreness} and {@code BAR_TOO_FAR} as lower-case words. */
    public static String words(String name) {
        String spaced = CODE.matcher(name).matches() ? name.replace('_', ' ')
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return spaced.toLowerCase(Locale.ROOT);
    }

    static String value(Object value) {
        return value instanceof Enum<?> constant ? words(constant.name()) : value.toString();
    }

    private static String property(String name, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? words(name) : "";
        }
        if (value instanceof Number) {
            return words(name) + " " + value;
        }
        return value instanceof String text && CODE.matcher(text).matches() ? words(text) : value(value);
    }
}

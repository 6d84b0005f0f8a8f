package org.lumbar.shell.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.lumbar.api.Item;
import org.lumbar.api.Shortfall;

/** What a constraint compares. */
final class Comparison {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.\"$])[a-z]\\w*");

    private Comparison() {
    }

    /** A fact with the value of the property that a constraint is about, if it is about one. */
    static Shortfall.Value value(Object fact, String constraint) {
        Map<String, Object> properties = Item.of(fact).properties();
        List<String> named = WORD.matcher(constraint).results().map(MatchResult::group)
                .filter(properties::containsKey).distinct().toList();
        boolean plain = named.size() == 1 && !constraint.contains(named.get(0) + ".");
        return new Shortfall.Value(fact, plain ? Optional.ofNullable(properties.get(named.get(0))) : Optional.empty());
    }

    /** The variables of a constraint and what they stand for, several values as a list. */
    static Map<String, Object> bound(Asked asked, List<Map<String, Object>> rows, String constraint) {
        Map<String, Object> bound = new TreeMap<>();
        VARIABLE.matcher(constraint).results().map(MatchResult::group).distinct().forEach(name -> {
            List<Object> values = rows.stream().map(row -> row.get(name)).filter(Objects::nonNull).distinct()
                    .map(asked::value).sorted(Comparator.comparing(Object::toString)).toList();
            if (!values.isEmpty()) {
                bound.put(name, values.size() == 1 ? values.get(0) : values);
            }
        });
        return bound;
    }
}

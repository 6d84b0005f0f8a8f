package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.FindingType;
import org.lumbar.api.Goal;
import org.lumbar.api.Problem;
import org.lumbar.shell.explain.RuleParts;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.GoalCheck;
import org.lumbar.shell.vocabulary.Rulebook;

/** The possible conclusions and rules, by the names that people use. Immutable. */
public final class Conclusions {

    private static final int LEAST_WORDS = 3;

    private final Rulebook rulebook;
    private final GoalCheck goals;
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();

    /** The conclusions of some rules, by the names in their wording and texts. */
    public Conclusions(Rulebook rulebook, Collection<RuleParts> rules) {
        this.rulebook = rulebook;
        this.goals = new GoalCheck(rulebook.vocabulary());
        for (FindingType type : rulebook.types()) {
            type.says().keySet().forEach(key -> codes(type.name()).add(key.split("/")[0]));
        }
        rules.stream().flatMap(rule -> rule.conclusions().stream()).forEach(conclusion -> {
            codes(conclusion.type());
            conclusion.values().entrySet().stream().limit(1)
                    .filter(first -> first.getKey().equals("code") || first.getKey().equals("about"))
                    .map(Map.Entry::getValue).filter(value -> !value.startsWith("$"))
                    .forEach(value -> codes(conclusion.type()).add(value));
        });
    }

    private Set<String> codes(String type) {
        return codes.computeIfAbsent(type, first -> new LinkedHashSet<>());
    }

    /** {@return the full name of a rule, in whatever case it was typed; empty if there is no such rule} */
    public Optional<String> rule(String name) {
        return rulebook.rules().keySet().stream().filter(rule -> rule.equalsIgnoreCase(name.strip())).findFirst();
    }

    /** {@return the conclusions that a name can mean; empty if there is none} */
    public List<Goal> named(String name) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            String type = name.substring(0, colon);
            return has(type, name.substring(colon + 1)) ? List.of(Goal.of(type, name.substring(colon + 1))) : List.of();
        }
        List<String> types = codes.keySet().stream().filter(type -> has(type, name)).toList();
        List<String> shown = types.stream().filter(this::isShown).toList();
        List<String> likely = shown.isEmpty() ? types : shown;
        List<String> asking = likely.stream().filter(type -> isQuestion(type, name)).toList();
        return (asking.size() == 1 ? asking : likely).stream().map(type -> Goal.of(type, name)).toList();
    }

    /** {@return the conclusions that words can mean: a code in another spelling, or else words of its sentence} */
    public List<Goal> meant(String words) {
        String plain = plain(words);
        List<Goal> spelled = named(codes.values().stream().flatMap(Set::stream)
                .filter(code -> plain(code).equals(plain.split("/")[0])).findFirst()
                .map(code -> code + plain.replaceFirst("^[^/]*", "").toUpperCase(Locale.ROOT)
                        .replace('-', '_')).orElse(""));
        return spelled.isEmpty() ? said(plain) : spelled;
    }

    private List<Goal> said(String plain) {
        return plain.length() < LEAST_WORDS ? List.of() : rulebook.types().stream()
                .filter(type -> isShown(type.name())).flatMap(type -> type.says().entrySet().stream()
                        .filter(said -> ("-" + plain(said.getValue()) + "-").contains("-" + plain + "-"))
                        .map(said -> Goal.of(type.name(), said.getKey()))).distinct().toList();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[.,;:!?]+(?= |$)", "").replaceAll("[\\s_-]+", "-");
    }

    private boolean has(String type, String name) {
        return hasCode(type, name) && goals.of(Goal.of(type, name)).isEmpty();
    }

    private boolean hasCode(String type, String name) {
        String code = name.split("/", 2)[0];
        return codes.containsKey(type) && (code.equals(type) || codes.get(type).contains(code));
    }

    private boolean isShown(String type) {
        return rulebook.type(type).filter(known -> !known.heading().isEmpty()).isPresent();
    }

    private boolean isQuestion(String type, String code) {
        return rulebook.type(type).map(known -> known.says().get(code)).filter(text -> text.endsWith("?")).isPresent();
    }

    private String nearest(String name) {
        List<String> names = new ArrayList<>();
        codes.forEach((type, some) -> {
            names.add(type);
            names.addAll(some);
        });
        String bare = name.substring(name.indexOf(':') + 1);
        return Optional.of(Nearest.question(name, names)).filter(question -> !question.isEmpty())
                .orElseGet(() -> Nearest.question(bare.split("/", 2)[0], names));
    }

    /** {@return what is wrong with a name that means no conclusion} */
    public Problem unknown(String name) {
        int colon = name.indexOf(':');
        Stream<Goal> likely = colon > 0 ? Stream.of(Goal.of(name.substring(0, colon), name.substring(colon + 1)))
                : codes.keySet().stream().filter(type -> hasCode(type, name)).map(type -> Goal.of(type, name));
        return likely.flatMap(goal -> goals.of(goal).stream()).findFirst()
                .orElseGet(() -> Problem.ofFile("", "no rule concludes " + Quoted.of(name), nearest(name)));
    }

    /** {@return an unambiguous name of a conclusion} */
    public static String name(Goal goal) {
        return goal.wants().isEmpty() ? goal.type() : goal.type() + ":" + goal.wants().stream()
                .map(want -> String.join(",", want.values())).collect(Collectors.joining("/"));
    }
}

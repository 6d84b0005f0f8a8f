package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.lumbar.api.FindingType;
import org.lumbar.api.Item;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.CasePair;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.PossibleCase;
import org.lumbar.shell.logic.Relevance;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * What further answers can still change in partly answered cases. If an answer can, there are two cases that the engine
 * decides differently; if it cannot, that is proved. Thread-safe.
 */
public final class OpenQuestions {

    private final CompiledRules rules;
    private final RuleLogic logic;
    private final List<Watched> watched = new ArrayList<>();

    /** Conclusions of one type. */
    public record Aim(String name, String says) {
    }

    /** A question that is not answered. */
    public record Open(String about, List<Aim> changes) {
        public Open {
            changes = List.copyOf(changes);
        }
    }

    private record Watched(Aim aim, Predicate<Object> conclusions, Relevance relevance) {
    }

    private OpenQuestions(CompiledRules rules, RuleLogic logic) {
        this.rules = rules;
        this.logic = logic;
    }

    static LogicAnswer<OpenQuestions> of(CompiledRules rules, RuleLogic logic) {
        LogicAnswer<OpenQuestions> found = new LogicAnswer.Offered<>(new OpenQuestions(rules, logic));
        for (Map.Entry<String, List<Layout.Held>> type : watched(rules).entrySet()) {
            Predicate<Object> conclusions = finding -> type.getValue().stream().anyMatch(held -> held.fits(Item.of(finding)));
            found = found.then(open -> logic.relevance(conclusions, OpenQuestions::isContradiction).map(relevance -> {
                open.watched.add(new Watched(aim(rules, type.getKey()), conclusions, relevance));
                return open;
            }));
        }
        return found;
    }

    /** Cases with contradictions do not count, because nobody contradicts themselves on purpose. */
    private static boolean isContradiction(Object finding) {
        return Item.of(finding).type().equals(Vocabulary.CONTRADICTION);
    }

    /** What the wording says to report; by default, the first section of an answer. */
    private static Map<String, List<Layout.Held>> watched(CompiledRules rules) {
        List<Layout.Held> listed = rules.vocabulary().layout().open();
        return (listed.isEmpty() ? rules.vocabulary().types().stream().filter(type -> !type.heading().isEmpty()).limit(1)
                .map(type -> new Layout.Held(type.name(), "")).toList() : listed).stream()
                .collect(Collectors.groupingBy(Layout.Held::type, LinkedHashMap::new, Collectors.toList()));
    }

    private static Aim aim(CompiledRules rules, String type) {
        FindingType known = rules.vocabulary().type(type).orElseThrow();
        String heading = known.heading().isEmpty() ? type : known.heading();
        return new Aim(known.expectAs().isEmpty() ? type : known.expectAs(),
                heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1));
    }

    /** {@return the conclusions that count} */
    public List<Aim> aims() {
        return watched.stream().map(Watched::aim).toList();
    }

    /**
     * {@return each unanswered question of a case, in the order of the vocabulary} What takes too much work to rule out
     * counts as open.
     */
    public List<Open> of(Iterable<?> facts) {
        Map<String, List<Aim>> open = new LinkedHashMap<>();
        Set<String> answered = new HashSet<>();
        facts.forEach(fact -> rules.vocabulary().keyOf(fact).ifPresent(answered::add));
        rules.vocabulary().questions().stream().filter(question -> !answered.contains(question.key()))
                .forEach(question -> open.put(question.key(), new ArrayList<>()));
        for (Watched one : watched) {
            Optional<Relevance> relevance = relevance(one, facts);
            for (String key : relevance.map(known -> known.open(facts)).orElseGet(() -> List.copyOf(open.keySet()))) {
                relevance.flatMap(known -> known.on(facts, Set.of()).witness(key)).ifPresent(pair -> confirm(one, pair));
                open.computeIfAbsent(key, declared -> new ArrayList<>()).add(one.aim);
            }
        }
        return open.entrySet().stream().map(one -> new Open(one.getKey(), one.getValue())).toList();
    }

    private Optional<Relevance> relevance(Watched one, Iterable<?> facts) {
        if (one.relevance.takes(facts)) {
            return Optional.of(one.relevance);
        }
        List<Object> given = new ArrayList<>();
        facts.forEach(given::add);
        return logic.relevance(one.conclusions, OpenQuestions::isContradiction, given) instanceof LogicAnswer.Offered<Relevance> offered
                ? Optional.of(offered.value()) : Optional.empty();
    }

    private void confirm(Watched watched, CasePair pair) {
        if (conclusions(watched, pair.one()).equals(conclusions(watched, pair.other()))) {
            throw new IllegalStateException("the engine does not confirm that " + watched.aim.name + " differs between "
                    + pair.one().facts() + " and " + pair.other().facts());
        }
    }

    private Set<Object> conclusions(Watched watched, PossibleCase one) {
        return rules.assess(one.facts()).proof().findings().stream().filter(watched.conclusions).collect(Collectors.toSet());
    }
}

package org.lumbar.shell.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lumbar.api.Item;

/**
 * Turns rules into formulas: first finds the possible facts, as if nothing ever had to be absent, then defines each
 * conclusion. For one use.
 */
final class Grounder {

    private static final int MAX_INSTANCES = 500_000;
    /** The message about each rule in a loop. */
    static final String LOOP = "this rule depends on its own conclusion";

    private static final long MAX_LOOKUPS = 10_000_000;

    private final List<LogicRule> rules;
    private final InputDomain domain;
    private final Circuit circuit;
    private final List<int[]> inputs;
    private final PossibleFacts facts = new PossibleFacts();
    private final Matcher matcher;
    private final Map<PossibleFacts.Index, List<Integer>> waiting = new HashMap<>();
    private final List<Limitation> limitations = new ArrayList<>();
    private final List<GroundRule.Unsolved> instances = new ArrayList<>();
    private Definitions base;
    private int answers;

    Grounder(List<LogicRule> rules, InputDomain domain, Circuit circuit, List<int[]> inputs) {
        this.rules = rules;
        this.domain = domain;
        this.circuit = circuit;
        this.inputs = inputs;
        this.matcher = new Matcher(facts, domain.refused(), MAX_LOOKUPS);
    }

    /** One input for each answer. */
    static List<int[]> inputs(InputDomain domain, Circuit circuit) {
        List<int[]> inputs = new ArrayList<>();
        for (InputKey key : domain.keys()) {
            int[] answers = new int[key.facts().size()];
            Arrays.setAll(answers, index -> circuit.input());
            if (key.single()) {
                circuit.exclude(answers);
            }
            inputs.add(answers);
        }
        return inputs;
    }

    /** The formulas; empty if {@link #limitations} prevent them. */
    Optional<Grounding> ground(Map<String, FactShape> answerShapes) {
        refuse();
        for (InputKey key : domain.keys()) {
            for (Object fact : key.facts()) {
                facts.add(key instanceof InputKey.Declared declared ? declared.shape()
                        : answerShapes.get(Item.of(fact).type()), fact);
            }
        }
        answers = facts.size();
        findPossible();
        matcher.complete();
        for (int rule = 0; rule < rules.size() && limitations.isEmpty(); rule++) {
            instances(rule);
        }
        return limitations.isEmpty() ? solve() : Optional.empty();
    }

    List<Limitation> limitations() {
        return limitations;
    }

    private void refuse() {
        Optional.ofNullable(domain.refused().get("")).ifPresent(limitations::add);
        for (LogicRule rule : rules) {
            for (Clause clause : rule.clauses()) {
                Triggers.patterns(clause, false).filter(pattern -> domain.refused().containsKey(pattern.type().name())
                        && Triggers.binds(pattern, rule.used()))
                        .forEach(pattern -> limitations.add(domain.refused().get(pattern.type().name())));
            }
        }
    }

    private void findPossible() {
        Deque<Integer> open = new ArrayDeque<>();
        BitSet queued = new BitSet();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (PossibleFacts.Index index : Triggers.of(rules.get(rule))) {
                waiting.computeIfAbsent(index, key -> new ArrayList<>()).add(rule);
            }
            open.add(rule);
            queued.set(rule);
        }
        while (!open.isEmpty() && limitations.isEmpty()) {
            int rule = open.remove();
            queued.clear(rule);
            for (PossibleFacts.Index place : conclude(rules.get(rule))) {
                for (int other : waiting.getOrDefault(place, List.of())) {
                    if (!queued.get(other)) {
                        queued.set(other);
                        open.add(other);
                    }
                }
            }
        }
    }

    /** Adds what a rule may conclude from what is possible so far, and returns where the new facts can be looked up. */
    private Set<PossibleFacts.Index> conclude(LogicRule rule) {
        Set<Object> concluded = new LinkedHashSet<>();
        matcher.match(rule.clauses(), VariableValues.NONE, (bindings, terms) -> fact(rule, bindings).ifPresent(concluded::add));
        Set<PossibleFacts.Index> places = new LinkedHashSet<>();
        for (Object fact : concluded) {
            Integer id = facts.id(fact);
            if (id == null) {
                places.addAll(facts.add(rule.type(), fact));
            } else if (id < answers) {
                limit(rule, "this concludes what can also be answered");
            }
        }
        tooMany(rule);
        return places;
    }

    private Optional<Object> fact(LogicRule rule, VariableValues bindings) {
        Optional<Object> fact = rule.type().make(rule.values(bindings));
        if (fact.isEmpty()) {
            limit(rule, "'" + rule.type().name() + "' cannot be created from these values");
        }
        return fact;
    }

    private void limit(LogicRule rule, String message) {
        Limitation limitation = Limitation.at(rule.drl(), rule.name(), rule.rule().conclusion().orElseThrow().at(), message, "");
        if (!limitations.contains(limitation)) {
            limitations.add(limitation);
        }
    }

    private void tooMany(LogicRule rule) {
        if (matcher.isExhausted() || instances.size() > MAX_INSTANCES || facts.size() > MAX_INSTANCES) {
            limit(rule, "the rules have too many ways to fire for formulas");
        }
    }

    private void instances(int rule) {
        LogicRule one = rules.get(rule);
        matcher.match(one.clauses(), VariableValues.NONE, (bindings, terms) -> {
            if (instances.size() <= MAX_INSTANCES) {
                instances.add(new GroundRule.Unsolved(rule, bindings, terms, facts.id(fact(one, bindings).orElseThrow())));
            }
        });
        tooMany(one);
    }

    private Optional<Grounding> solve() {
        GroundingOrder order = new GroundingOrder(instances, facts.size(), answers);
        if (!order.loops().isEmpty()) {
            new TreeSet<>(order.loops()).forEach(rule -> limit(rules.get(rule), LOOP));
            return Optional.empty();
        }
        base = Definitions.of(circuit, inputs, facts.size(), instances, order);
        return Optional.of(grounding(circuit, base, instances, rules));
    }

    /**
     * The formulas with one rule replaced or removed, and the other rules' ways to fire unchanged; empty if that leads
     * to new conclusions or to a loop.
     */
    Optional<Grounding> with(int place, Optional<LogicRule> changed, Circuit in) {
        List<GroundRule.Unsolved> ways = new ArrayList<>(instances);
        ways.replaceAll(one -> one.rule() == place ? null : one);
        List<Integer> concluded = new ArrayList<>();
        changed.ifPresent(rule -> new Matcher(facts, domain.refused(), MAX_LOOKUPS).complete().match(rule.clauses(),
                VariableValues.NONE, (bindings, terms) -> {
                    int fact = rule.type().make(rule.values(bindings)).map(facts::id).orElse(-1);
                    concluded.add(fact);
                    ways.add(new GroundRule.Unsolved(place, bindings, terms, fact));
                }));
        if (concluded.stream().anyMatch(fact -> fact < answers)) {
            return Optional.empty();
        }
        GroundingOrder order = new GroundingOrder(ways, facts.size(), answers);
        List<LogicRule> others = new ArrayList<>(rules);
        changed.ifPresent(rule -> others.set(place, rule));
        return order.loops().isEmpty() ? Optional.of(grounding(in, base.with(in, ways, order), ways, others)) : Optional.empty();
    }

    private Grounding grounding(Circuit in, Definitions definitions, List<GroundRule.Unsolved> ways, List<LogicRule> of) {
        Map<Object, Integer> conclusions = new LinkedHashMap<>();
        for (int fact = answers; fact < facts.size(); fact++) {
            conclusions.put(facts.fact(fact), definitions.literals()[fact]);
        }
        List<List<GroundRule>> byRule = new ArrayList<>();
        of.forEach(rule -> byRule.add(new ArrayList<>()));
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i) != null) {
                byRule.get(ways.get(i).rule()).add(definitions.solved()[i]);
            }
        }
        return new Grounding(domain, in, inputs, conclusions, byRule, of, definitions.unknown());
    }
}

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
 * Makes formulas of rules: first the facts that are possible, taking nothing for absent, then one definition for each
 * conclusion. For one use.
 */
final class Grounder {

    private static final int MOST_INSTANCES = 500_000;
    private static final long MOST_LOOKED_AT = 50_000_000;

    private final List<LogicRule> rules;
    private final InputDomain domain;
    private final Circuit circuit;
    private final List<int[]> inputs;
    private final PossibleFacts facts = new PossibleFacts();
    private final Matcher matcher;
    private final Map<PossibleFacts.Index, List<Integer>> waiting = new HashMap<>();
    private final List<Limitation> limitations = new ArrayList<>();
    private final List<GroundRule.Unsolved> instances = new ArrayList<>();
    private final Map<Integer, Limitation> unknown = new HashMap<>();
    private int answers;

    Grounder(List<LogicRule> rules, InputDomain domain, Circuit circuit, List<int[]> inputs) {
        this.rules = rules;
        this.domain = domain;
        this.circuit = circuit;
        this.inputs = inputs;
        this.matcher = new Matcher(facts, domain.refused(), MOST_LOOKED_AT);
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

    /** The formulas, or why there are none; what was found in the way is then in {@link #limitations}. */
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

    /** Adds what a rule may conclude from what is possible so far; the places where what is new can be looked up. */
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
        Optional<Object> fact = rule.type().make(
                Arrays.asList(rule.arguments().stream().map(argument -> argument.reading().of(null, bindings)).toArray()));
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
        if (matcher.isExhausted() || instances.size() > MOST_INSTANCES || facts.size() > MOST_INSTANCES) {
            limit(rule, "the rules have too many ways to fire for formulas");
        }
    }

    private void instances(int rule) {
        LogicRule one = rules.get(rule);
        matcher.match(one.clauses(), VariableValues.NONE, (bindings, terms) -> {
            if (instances.size() <= MOST_INSTANCES) {
                instances.add(new GroundRule.Unsolved(rule, bindings, terms, facts.id(fact(one, bindings).orElseThrow())));
            }
        });
        tooMany(one);
    }

    private Optional<Grounding> solve() {
        int[] literals = new int[facts.size()];
        int next = 0;
        for (int[] of : inputs) {
            for (int input : of) {
                literals[next++] = input;
            }
        }
        GroundingOrder order = new GroundingOrder(instances, facts.size(), answers);
        if (!order.loops().isEmpty()) {
            new TreeSet<>(order.loops()).forEach(rule -> limit(rules.get(rule), "this rule depends on its own conclusion"));
            return Optional.empty();
        }
        GroundRule[] solved = new GroundRule[instances.size()];
        for (int fact : order.facts()) {
            List<Integer> ways = new ArrayList<>();
            for (int instance : order.supports(fact)) {
                solved[instance] = solved(instances.get(instance), literals);
                ways.add(solved[instance].fires());
            }
            literals[fact] = circuit.or(ways);
        }
        return Optional.of(grounding(literals, solved));
    }

    private Grounding grounding(int[] literals, GroundRule[] solved) {
        Map<Object, Integer> conclusions = new LinkedHashMap<>();
        for (int fact = answers; fact < literals.length; fact++) {
            conclusions.put(facts.fact(fact), literals[fact]);
        }
        List<List<GroundRule>> byRule = new ArrayList<>();
        rules.forEach(rule -> byRule.add(new ArrayList<>()));
        for (int i = 0; i < solved.length; i++) {
            byRule.get(instances.get(i).rule()).add(solved[i]);
        }
        return new Grounding(domain, circuit, inputs, conclusions, byRule, rules, unknown);
    }

    private GroundRule solved(GroundRule.Unsolved instance, int[] literals) {
        int[] conditions = instance.terms().stream().mapToInt(term -> literal(term, literals)).toArray();
        return new GroundRule(instance.bindings().asMap(), conditions, circuit.and(conditions),
                facts.fact(instance.concluded()));
    }

    private int literal(Term term, int[] literals) {
        if (term instanceof Term.Present present) {
            return literals[present.fact()];
        } else if (term instanceof Term.Not not) {
            return Circuit.not(literal(not.term(), literals));
        } else if (term instanceof Term.All all) {
            return circuit.and(all.terms().stream().mapToInt(one -> literal(one, literals)).toArray());
        } else if (term instanceof Term.Any any) {
            return circuit.or(any.terms().stream().mapToInt(one -> literal(one, literals)).toArray());
        }
        // each place of its own: two conditions that cannot be read need not agree
        Term.Unknown open = (Term.Unknown) term;
        int input = circuit.input();
        unknown.put(Circuit.node(input), open.limitation());
        return input;
    }
}

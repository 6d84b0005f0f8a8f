package org.lumbar.shell.logic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;

/**
 * Compares mutants with the original rules. All share one circuit, so that only what a mutant changes is evaluated. Not
 * thread-safe.
 */
final class MutantJudge {

    private final FormulaRules rules;
    private final InputDomain domain;
    private final Grounder grounder;
    private final Grounding original;
    private final Circuit circuit;
    private final Predicate<Object> conclusions;
    private final CaseSpace space;
    private final Work work = new Work();
    /** The minimum cost of a mutant, as every part of the formulas is visited. */
    private final long size;
    private final SampleCases samples;
    /** What is unknown about the original rules, and may be different for a mutant. */
    private final List<Limitation> open;
    private final List<KnownCase> known;
    private final List<BitSet> cases = new ArrayList<>();
    private final List<PossibleCase> found = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private MutantJudge(FormulaRules rules, Grounder grounder, Grounding original, Predicate<Object> conclusions,
            List<KnownCase> cases) {
        this.rules = rules;
        this.grounder = grounder;
        this.domain = original.domain();
        this.original = original;
        this.space = new CaseSpace(original, work);
        this.circuit = space.circuit;
        this.samples = new SampleCases(circuit, domain, original.inputs());
        this.conclusions = conclusions;
        this.size = circuit.size() + original.instances().stream().mapToLong(List::size).sum();
        this.open = original.limitations(circuit, Circuit.array(space.conclusions(conclusions)));
        this.known = List.copyOf(cases);
        known.forEach(one -> this.cases.add(original.inputsOf(one.facts()).orElse(null)));
        for (int i = 0; i < rules.rules().size(); i++) {
            places.putIfAbsent(rules.rules().get(i).name(), i);
        }
    }

    static LogicAnswer<MutantJudge> of(FormulaRules rules, Predicate<Object> conclusions,
            List<KnownCase> cases) {
        Map<Origin, Set<Object>> singled = new HashMap<>();
        for (Usage.Limit limit : rules.usage().limits) {
            if (limit.constant() instanceof Number number && Kind.isWhole(number.getClass())) {
                singled.computeIfAbsent(limit.of(), key -> new HashSet<>())
                        .addAll(List.of(number.longValue() - 1, number.longValue(), number.longValue() + 1));
            }
        }
        return of(rules, rules.domain(singled), conclusions, cases);
    }

    /** A judge of mutants that move no threshold. */
    static LogicAnswer<MutantJudge> of(FormulaRules rules, InputDomain domain, Predicate<Object> conclusions,
            List<KnownCase> cases) {
        if (!rules.limitations().isEmpty()) {
            return new LogicAnswer.NotOffered<>(rules.limitations());
        }
        Circuit circuit = new Circuit();
        Grounder grounder = rules.grounder(domain, circuit, Grounder.inputs(domain, circuit));
        return grounder.ground(rules.shapes()).<LogicAnswer<MutantJudge>>map(original ->
                new LogicAnswer.Offered<>(new MutantJudge(rules, grounder, original, conclusions, cases)))
                .orElseGet(() -> new LogicAnswer.NotOffered<>(grounder.limitations()));
    }

    /** The verdict on a mutant; empty if its text is not a rule. */
    Optional<JudgedMutant> judge(Mutant mutant) {
        LogicAnswer<Optional<JudgedMutant>> judged = work.answer(() -> {
            work.spend(size);
            return new LogicAnswer.Offered<>(grounding(mutant).map(grounding -> new JudgedMutant(mutant,
                    grounding instanceof LogicAnswer.NotOffered<Grounding> refused
                            ? new MutantVerdict.Refused(refused.because()) : verdict(grounding.orElseThrow()))));
        });
        return judged instanceof LogicAnswer.NotOffered<Optional<JudgedMutant>> none
                ? Optional.of(new JudgedMutant(mutant, new MutantVerdict.Undecided(none.because()))) : judged.orElseThrow();
    }

    /**
     * Whether any case tells a mutant from the original rules, by a conclusion or by a value in the reason of the rule; empty
     * if the mutated rules could not be used.
     */
    Optional<LogicAnswer<Boolean>> differs(Mutant mutant) {
        return grounding(mutant).filter(LogicAnswer.Offered.class::isInstance).map(grounding -> grounding.then(changed -> work.answer(() -> {
            int differs = mutant.kind() == Mutant.Kind.RULE_REMOVED ? differs(changed)
                    : circuit.or(differs(changed), reasons(changed, places.get(mutant.rule())));
            List<Limitation> unknown = unknown(changed, differs);
            boolean possible = unknown.isEmpty() && samples.isPossible(differs);
            return possible || unknown.isEmpty() && open.isEmpty() ? new LogicAnswer.Offered<>(possible)
                    : new LogicAnswer.NotOffered<>(unknown.isEmpty() ? open : unknown);
        })));
    }

    /** That a rule fires with other values in its reason. */
    private int reasons(Grounding mutant, int place) {
        Map<List<Object>, Integer> before = reasons(original.instances().get(place), place);
        Map<List<Object>, Integer> after = reasons(mutant.instances().get(place), place);
        Set<List<Object>> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return circuit.or(all.stream().map(values -> circuit.differ(before.getOrDefault(values, Circuit.FALSE),
                after.getOrDefault(values, Circuit.FALSE))).toList());
    }

    private Map<List<Object>, Integer> reasons(List<GroundRule> ways, int place) {
        List<String> shown = rules.rules().get(place).shown();
        Map<List<Object>, Integer> reasons = new LinkedHashMap<>();
        if (!shown.isEmpty()) {
            ways.forEach(way -> reasons.merge(Arrays.asList(shown.stream().map(way.bindings()::get).toArray()), way.fires(),
                    circuit::or));
        }
        return reasons;
    }

    private Optional<LogicAnswer<Grounding>> grounding(Mutant mutant) {
        Integer place = places.get(mutant.rule());
        Optional<LogicRule> changed = place == null ? Optional.empty() : changed(mutant, rules.rules().get(place));
        if (changed.isEmpty() && mutant.kind() != Mutant.Kind.RULE_REMOVED || place == null) {
            return Optional.empty();
        }
        return Optional.of(grounder.with(place, changed, circuit).<LogicAnswer<Grounding>>map(LogicAnswer.Offered::new)
                .orElseGet(() -> rules.with(place, changed).ground(domain, circuit, original.inputs(), Map.of())));
    }

    private Optional<LogicRule> changed(Mutant mutant, LogicRule rule) {
        int from = rule.rule().at().start();
        int to = rule.rule().at().end();
        if (mutant.kind() == Mutant.Kind.RULE_REMOVED) {
            return Optional.empty();
        }
        String content = rule.drl().content();
        String text = content.substring(from, mutant.at().start()) + mutant.replacement()
                + content.substring(mutant.at().end(), Math.max(to, mutant.at().end())) + "\nend\n";
        Drl alone = Drl.read(Path.of(rule.drl().path()), text).withDrafts();
        try {
            Rule read = alone.rules().get(0);
            return alone.remarks().list().isEmpty() ? Optional.of(rules.translated(alone, read)) : Optional.empty();
        } catch (UnsupportedRuleException unreadable) {
            return Optional.empty();
        }
    }

    private MutantVerdict verdict(Grounding mutant) {
        int differs = differs(mutant);
        List<Limitation> unknown = unknown(mutant, differs);
        if (!unknown.isEmpty() || !open.isEmpty()) {
            return new MutantVerdict.Undecided(unknown.isEmpty() ? open : unknown);
        }
        int[] cone = circuit.cone(differs);
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i) != null && Circuit.holds(differs, circuit.values(cone, cases.get(i)))
                    && known.get(i).notices().test(concluded(mutant, cases.get(i)))) {
                return new MutantVerdict.Killed(i);
            }
        }
        for (PossibleCase one : found) {
            BitSet given = original.inputsOf(one.facts()).orElseThrow();
            if (Circuit.holds(differs, circuit.values(cone, given))) {
                return new MutantVerdict.Survives(one, concluded(mutant, given));
            }
        }
        Optional<PossibleCase> killer = space.smallest(differs);
        killer.ifPresent(found::add);
        return killer.<MutantVerdict>map(one -> new MutantVerdict.Survives(one,
                concluded(mutant, original.inputsOf(one.facts()).orElseThrow())))
                .orElseGet(MutantVerdict.Equivalent::new);
    }

    private List<Limitation> unknown(Grounding mutant, int differs) {
        return Stream.concat(original.limitations(circuit, differs).stream(), mutant.limitations(circuit, differs).stream())
                .distinct().toList();
    }

    private List<Object> concluded(Grounding mutant, BitSet given) {
        int[] literals = Circuit.array(mutant.conclusions().values());
        BitSet values = circuit.values(circuit.cone(literals), given);
        return mutant.conclusions().entrySet().stream().filter(one -> Circuit.holds(one.getValue(), values))
                .map(Map.Entry::getKey).toList();
    }

    private int differs(Grounding mutant) {
        Map<Object, Integer> all = new LinkedHashMap<>(original.conclusions());
        mutant.conclusions().keySet().forEach(conclusion -> all.putIfAbsent(conclusion, Circuit.FALSE));
        List<Integer> differences = new ArrayList<>();
        all.forEach((conclusion, literal) -> {
            int other = mutant.conclusions().getOrDefault(conclusion, Circuit.FALSE);
            if (literal != other && conclusions.test(conclusion)) {
                differences.add(circuit.differ(literal, other));
            }
        });
        return circuit.or(differences);
    }
}

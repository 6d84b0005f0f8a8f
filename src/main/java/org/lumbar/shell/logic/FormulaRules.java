package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Item;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.vocabulary.DeclaredType;

/** Rules, questions and declared types, read once and turned into formulas whenever other answers must be told apart. */
final class FormulaRules {

    private final List<InputQuestion> questions;
    private final List<LogicRule> rules;
    private final List<Limitation> limitations;
    private final List<FactShape> given;
    private final List<Drl> drls;
    private final Set<String> declared;
    private final Map<String, FactShape> shapes = new HashMap<>();
    private final Usage usage = new Usage();
    private final TypeScope types;
    private final Map<Origin, InputQuestion> counts;

    FormulaRules(Collection<Drl> drls, List<InputQuestion> questions, Collection<DeclaredType> declared) {
        this.questions = List.copyOf(questions);
        this.types = new TypeScope(drls, declared);
        this.counts = questions.stream().filter(InputQuestion::isCount)
                .collect(Collectors.toUnmodifiableMap(DomainBuilder::origin, question -> question));
        this.rules = new ArrayList<>();
        this.limitations = new ArrayList<>();
        for (Drl drl : drls) {
            for (Rule rule : drl.rules()) {
                try {
                    rules.add(new RuleTranslator(types, counts, drl, rule).translate());
                } catch (UnsupportedRuleException outside) {
                    limitations.add(outside.limitation());
                }
            }
        }
        rules.forEach(rule -> usage.addAll(rule.usage()));
        this.given = given(declared);
        this.drls = List.copyOf(drls);
        this.declared = declared.stream().map(DeclaredType::name).collect(Collectors.toUnmodifiableSet());
    }

    private FormulaRules(FormulaRules other, List<LogicRule> rules) {
        this.questions = other.questions;
        this.types = other.types;
        this.counts = other.counts;
        this.rules = List.copyOf(rules);
        this.limitations = other.limitations;
        this.given = other.given;
        this.drls = other.drls;
        this.declared = other.declared;
        shapes.putAll(other.shapes);
        rules.forEach(rule -> usage.addAll(rule.usage()));
    }

    /** The same with more rules. */
    FormulaRules and(List<LogicRule> more) {
        List<LogicRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new FormulaRules(this, all);
    }

    /** The same with one rule removed or replaced. */
    FormulaRules with(int index, Optional<LogicRule> other) {
        List<LogicRule> changed = new ArrayList<>(rules);
        if (other.isPresent()) {
            changed.set(index, other.get());
        } else {
            changed.remove(index);
        }
        return new FormulaRules(this, changed);
    }

    /** A rule translated with the same vocabulary. */
    LogicRule translated(Drl drl, Rule rule) throws UnsupportedRuleException {
        return new RuleTranslator(types, counts, drl, rule).translate();
    }

    private List<FactShape> given(Collection<DeclaredType> declared) {
        Map<String, FactShape> patterns = new LinkedHashMap<>();
        Set<String> concluded = new LinkedHashSet<>();
        for (LogicRule rule : rules) {
            concluded.add(rule.type().name());
            rule.clauses().stream().flatMap(clause -> Triggers.patterns(clause, false))
                    .forEach(pattern -> patterns.put(pattern.type().name(), pattern.type()));
        }
        for (InputQuestion question : questions) {
            Object fact = question.sample();
            String name = Item.of(fact).type();
            concluded.add(name);
            types.shape(name).or(() -> fact instanceof Record record && !(record instanceof DeclaredFact)
                    ? Optional.of(FactShape.of(record.getClass())) : Optional.empty())
                    .ifPresent(shape -> shapes.put(name, shape));
        }
        List<FactShape> found = declared.stream().filter(type -> !concluded.contains(type.name()))
                .filter(type -> patterns.containsKey(type.name())).map(type -> patterns.get(type.name())).toList();
        found.forEach(shape -> shapes.put(shape.name(), shape));
        return found;
    }

    List<Mutant> mutants() {
        MutantGenerator generator = new MutantGenerator(types, drls);
        return drls.stream().flatMap(drl -> generator.of(drl).stream()).toList();
    }

    boolean declares(String type) {
        return declared.contains(type);
    }

    boolean concludes(String type) {
        return rules.stream().anyMatch(rule -> rule.type().name().equals(type));
    }

    /** Whether anything has this name. */
    boolean knows(String type) {
        return types.shape(type).isPresent();
    }

    List<LogicRule> rules() {
        return rules;
    }

    List<InputQuestion> questions() {
        return questions;
    }

    List<FactShape> given() {
        return given;
    }

    Usage usage() {
        return usage;
    }

    List<Limitation> limitations() {
        return limitations;
    }

    /** Everything that cases may say; the given values are kept apart from all others, too. */
    InputDomain domain(Map<Origin, ? extends Collection<?>> singled) {
        return new DomainBuilder(usage, singled).build(questions, given);
    }

    /** The formulas over a domain, or what prevents them. */
    LogicAnswer<Grounding> ground(InputDomain domain) {
        Circuit circuit = new Circuit();
        return ground(domain, circuit, Grounder.inputs(domain, circuit), Map.of());
    }

    /** @param others the shapes of facts that these rules do not know */
    LogicAnswer<Grounding> ground(InputDomain domain, Circuit circuit, List<int[]> inputs, Map<String, FactShape> others) {
        if (!limitations.isEmpty()) {
            return new LogicAnswer.NotOffered<>(limitations);
        }
        Grounder grounder = grounder(domain, circuit, inputs);
        Map<String, FactShape> all = new HashMap<>(others);
        all.putAll(shapes);
        Optional<Grounding> grounding = grounder.ground(all);
        return grounding.<LogicAnswer<Grounding>>map(LogicAnswer.Offered::new)
                .orElseGet(() -> new LogicAnswer.NotOffered<>(grounder.limitations()));
    }

    Grounder grounder(InputDomain domain, Circuit circuit, List<int[]> inputs) {
        return new Grounder(rules, domain, circuit, inputs);
    }

    Map<String, FactShape> shapes() {
        return shapes;
    }
}

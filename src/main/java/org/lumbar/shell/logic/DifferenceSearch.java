package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares two versions of rules over the answers that both take, and over the questions that only one of them knows and
 * the other ignores. For one comparison.
 */
final class DifferenceSearch {

    private final FormulaRules before;
    private final FormulaRules after;

    DifferenceSearch(FormulaRules before, FormulaRules after) {
        this.before = before;
        this.after = after;
    }

    LogicAnswer<RuleDifference> find() {
        Usage usage = new Usage();
        usage.addAll(before.usage());
        usage.addAll(after.usage());
        InputDomain old = domain(before, after, usage);
        InputDomain now = domain(after, before, usage);
        Circuit circuit = new Circuit();
        List<int[]> inputs = Grounder.inputs(now, circuit);
        List<int[]> same = Grounder.inputs(old, new Circuit());
        for (int key = 0; key < inputs.size() || key < same.size(); key++) {
            if (inputs.size() != same.size() || inputs.get(key).length != same.get(key).length) {
                return new LogicAnswer.NotOffered<>(List.of(Limitation.ofAll("the two versions ask the same questions in different ways")));
            }
        }
        return before.ground(old, circuit, inputs, after.shapes())
                .then(one -> after.ground(now, circuit, inputs, before.shapes()).map(other -> compare(one, other)));
    }

    /** The answers that both versions take, as one of them reads them. */
    private static InputDomain domain(FormulaRules rules, FormulaRules other, Usage usage) {
        List<InputQuestion> questions = new ArrayList<>();
        for (InputQuestion question : rules.questions()) {
            other.questions().stream().filter(one -> one.key().equals(question.key()) && one.isCount() == question.isCount())
                    .map(one -> shared(question, one)).filter(one -> one.isCount() == question.isCount()).forEach(questions::add);
        }
        alone(rules, other).forEach(questions::add);
        alone(other, rules).forEach(questions::add);
        questions.sort(Comparator.comparing(InputQuestion::key));
        Map<String, FactShape> given = new LinkedHashMap<>();
        Stream.of(rules, other).flatMap(one -> one.given().stream())
                .filter(shape -> !rules.concludes(shape.name()) && !other.concludes(shape.name()))
                .filter(shape -> rules.declares(shape.name()) && other.declares(shape.name())
                        || !(rules.knows(shape.name()) && other.knows(shape.name())))
                .sorted(Comparator.comparing(FactShape::name)).forEach(shape -> given.putIfAbsent(shape.name(), shape));
        return new DomainBuilder(usage, Map.of()).build(questions, List.copyOf(given.values()));
    }

    /** The questions of one that the other can ignore, as it has no type of that name. */
    private static Stream<InputQuestion> alone(FormulaRules one, FormulaRules other) {
        return one.questions().stream().filter(question -> !asks(other, question) && !other.knows(DomainBuilder.type(question)));
    }

    private static boolean asks(FormulaRules rules, InputQuestion question) {
        return rules.questions().stream().anyMatch(one -> one.key().equals(question.key()));
    }

    private static InputQuestion shared(InputQuestion one, InputQuestion other) {
        Map<String, Object> answers = new LinkedHashMap<>(one.answers());
        answers.keySet().retainAll(other.answers().keySet());
        return new InputQuestion(one.key(), answers, one.list() && other.list(), Math.max(one.least(), other.least()),
                Math.min(one.most(), other.most()), one.observed(), one.count());
    }

    private RuleDifference compare(Grounding one, Grounding other) {
        // both are parts of one circuit, so that what is the same in both has one literal
        Grounding both = new Grounding(other.domain(), other.circuit(), other.inputs(), other.conclusions(),
                other.instances(), other.rules(), merged(one.unknown(), other.unknown()));
        Work work = new Work();
        CaseSpace space = new CaseSpace(both, work);
        Set<Object> conclusions = new LinkedHashSet<>(one.conclusions().keySet());
        conclusions.addAll(other.conclusions().keySet());
        List<RuleDifference.Changed> changed = new ArrayList<>();
        for (Object conclusion : conclusions) {
            int earlier = one.conclusions().getOrDefault(conclusion, Circuit.FALSE);
            int later = other.conclusions().getOrDefault(conclusion, Circuit.FALSE);
            if (earlier != later) {
                LogicAnswer<RuleDifference.Changed> answer = work.answer(() -> changed(space, conclusion, earlier, later));
                RuleDifference.Changed found = answer instanceof LogicAnswer.NotOffered<RuleDifference.Changed> none
                        ? new RuleDifference.Changed(conclusion, Optional.empty(), Optional.empty(), none.because())
                        : answer.orElseThrow();
                if (found.isAny()) {
                    changed.add(found);
                }
            }
        }
        return new RuleDifference(questions(after, before), questions(before, after), without(other, one), without(one, other), changed);
    }

    private static Map<Integer, Limitation> merged(Map<Integer, Limitation> one, Map<Integer, Limitation> other) {
        Map<Integer, Limitation> merged = new LinkedHashMap<>(one);
        merged.putAll(other);
        return merged;
    }

    private static LogicAnswer<RuleDifference.Changed> changed(CaseSpace space, Object conclusion, int earlier, int later) {
        int gained = space.circuit.and(later, Circuit.not(earlier));
        int lost = space.circuit.and(earlier, Circuit.not(later));
        return space.answer(() -> new RuleDifference.Changed(conclusion,
                gained == Circuit.FALSE ? Optional.empty() : space.smallest(gained),
                lost == Circuit.FALSE ? Optional.empty() : space.smallest(lost), List.of()), gained, lost);
    }

    private static List<Object> without(Grounding one, Grounding other) {
        return one.conclusions().keySet().stream().filter(conclusion -> !other.conclusions().containsKey(conclusion)).toList();
    }

    /** What only one of them asks or takes as an answer. */
    private static List<String> questions(FormulaRules one, FormulaRules other) {
        Set<String> taken = names(other, other).collect(Collectors.toSet());
        return names(one, other).filter(name -> !taken.contains(name)).toList();
    }

    /** If the other does not ask a question at all, its key says enough. */
    private static Stream<String> names(FormulaRules rules, FormulaRules other) {
        return Stream.concat(rules.questions().stream().flatMap(one -> asks(other, one) ? names(one) : Stream.of(one.key())),
                rules.given().stream().flatMap(DifferenceSearch::names));
    }

    private static Stream<String> names(InputQuestion question) {
        Stream<String> answers = question.isCount() ? Stream.of(question.key() + ": " + question.least() + " to " + question.most())
                : question.answers().keySet().stream().map(word -> question.key() + " = " + word);
        return Stream.of(Stream.of(question.key()), question.list() ? Stream.of(question.key() + ": several answers") : Stream.<String>of(),
                answers).flatMap(names -> names);
    }

    private static Stream<String> names(FactShape shape) {
        String name = "facts." + shape.name();
        return Stream.concat(Stream.of(name), IntStream.range(0, shape.properties().size())
                .mapToObj(i -> name + ": " + shape.properties().get(i) + ", " + shape.types().get(i).getSimpleName()));
    }
}

package org.lumbar.shell.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.Goal;
import org.lumbar.api.Proof;
import org.lumbar.api.ProofTree;
import org.lumbar.api.Step;
import org.lumbar.api.UnmetReason;
import org.lumbar.shell.drl.Condition;

/** Builds proof trees, adding what the engine does not record: the facts that met {@code exists}, and why others were absent. */
final class ProofTreeBuilder {

    private final Map<String, RuleTree> rules;
    private final Proof proof;
    private final WorkingMemory memory;
    private final RuleEvaluator evaluations;
    private final Map<Object, ProofTree> known = new HashMap<>();

    ProofTreeBuilder(Map<String, RuleTree> rules, Proof proof, WorkingMemory memory, RuleEvaluator evaluations) {
        this.rules = rules;
        this.proof = proof;
        this.memory = memory;
        this.evaluations = evaluations;
    }

    ProofTree tree(Object subject) {
        ProofTree tree = known.get(subject);
        if (tree == null) {
            tree = new ProofTree(subject, proof.supports(subject).stream().map(this::support).toList());
            known.put(subject, tree);
        }
        return tree;
    }

    private ProofTree.Support support(Step step) {
        Set<Object> premises = new LinkedHashSet<>(step.given());
        RuleTree rule = rules.get(step.rule().name());
        premises.addAll(existing(rule, step));
        Map<String, Reasons> absences = absences(rule, step);
        Optional<String> notOffered = rule.notOffered().or(() -> absences.values().stream()
                .flatMap(against -> against.notOffered.stream()).findFirst());
        return new ProofTree.Support(step, premises.stream().map(this::tree).toList(),
                absences.entrySet().stream().map(absence -> new ProofTree.Absent(absence.getKey(),
                        List.copyOf(absence.getValue().because), List.copyOf(absence.getValue().unanswered))).toList(),
                notOffered);
    }

    /** The facts that meet the {@code exists} conditions. */
    private List<Object> existing(RuleTree rule, Step step) {
        List<ConditionTree> exists = rule.conditions().stream()
                .filter(condition -> condition.text().kind() == Kind.EXISTS).toList();
        if (exists.isEmpty() || rule.notOffered().isPresent()) {
            return List.of();
        }
        ConditionEvaluator evaluator = new ConditionEvaluator(rule, memory, Map.of());
        Optional<Match> match = new Evaluator(rule.bound(), memory).matches().stream()
                .filter(one -> one.facts().equals(step.given()) && one.values().equals(step.bindings())).findFirst();
        return match.map(one -> exists.stream()
                .flatMap(condition -> evaluator.facts(List.of(one), condition.parts()).stream()).toList())
                .orElse(List.of());
    }

    /** What had to be absent; conditions with the same phrase are merged with all their reasons. */
    private Map<String, Reasons> absences(RuleTree rule, Step step) {
        List<String> words = step.rule().absent();
        List<ConditionTree> nots = rule.conditions().stream().flatMap(ProofTreeBuilder::nots).toList();
        Map<String, Reasons> reasons = new LinkedHashMap<>();
        for (int index = 0; index < words.size(); index++) {
            Reasons against = reasons.computeIfAbsent(words.get(index), first -> new Reasons());
            if (rule.notOffered().isEmpty() && nots.size() == words.size()) {
                nots.get(index).parts().forEach(part -> against.condition(rule, part));
            }
        }
        return reasons;
    }

    private static Stream<ConditionTree> nots(ConditionTree condition) {
        return switch (condition.text().kind()) {
            case NOT -> Stream.of(condition);
            case EXISTS -> Stream.empty();
            default -> condition.parts().stream().flatMap(ProofTreeBuilder::nots);
        };
    }

    /** What rules something out. */
    private final class Reasons {

        private final Set<Object> because = new LinkedHashSet<>();
        private final Set<String> unanswered = new LinkedHashSet<>();
        private final Set<String> notOffered = new LinkedHashSet<>();
        private final Set<Goal> seen = new HashSet<>();

        void condition(RuleTree rule, ConditionTree condition) {
            if (!(condition.condition() instanceof Condition.Matched pattern)) {
                condition.parts().forEach(part -> condition(rule, part));
            } else if (PatternKeys.isAnswer(rule.bound().types().get(pattern))) {
                PatternKeys.of(rule.bound(), pattern)
                        .forEach(key -> because.addAll(memory.answered().getOrDefault(key, List.of())));
            } else {
                goal(ConclusionMatcher.goal(rule.bound(), pattern));
            }
        }

        private void goal(Goal goal) {
            if (seen.add(goal)) {
                evaluations.of(goal).forEach(rule -> {
                    rule.notOffered().ifPresent(notOffered::add);
                    rule.firstUnmet().ifPresent(this::reason);
                });
            }
        }

        private void reason(ConditionEvaluation evaluation) {
            UnmetReason reason = evaluation.reason().orElse(null);
            if (reason instanceof UnmetReason.Unanswered missing) {
                unanswered.addAll(missing.keys());
            } else if (reason instanceof UnmetReason.Differs differs) {
                differs.values().forEach(value -> because.add(value.fact()));
                unanswered.addAll(differs.keys());
            } else if (reason instanceof UnmetReason.Present present) {
                because.addAll(present.facts());
            } else if (reason instanceof UnmetReason.Unconcluded lacking) {
                goal(lacking.goal());
            } else if (reason instanceof UnmetReason.Within within) {
                within.conditions().forEach(this::reason);
            }
        }
    }
}

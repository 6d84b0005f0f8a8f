package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.facts.AnswerKey;
import org.lumbar.api.Check;
import org.lumbar.api.ConditionText;
import org.lumbar.api.ConditionText.Kind;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Step;
import org.lumbar.api.Verdict;

/**
 * Proofs with what the engine's own record of a match leaves out: what existed, and why that was absent which had to be.
 */
final class Proofs {

    private final Inquiry inquiry;
    private final Asked asked;
    private final Verdicts verdicts;
    private final Map<Object, ProofTree> known = new HashMap<>();

    Proofs(Inquiry inquiry, Asked asked) {
        this.inquiry = inquiry;
        this.asked = asked;
        this.verdicts = new Verdicts(inquiry, asked);
    }

    ProofTree tree(Object subject) {
        ProofTree tree = known.get(subject);
        if (tree == null) {
            tree = new ProofTree(subject, asked.proof().supports(subject).stream().map(this::support).toList());
            known.put(subject, tree);
        }
        return tree;
    }

    private ProofTree.Support support(Step step) {
        Set<Object> premises = new LinkedHashSet<>(step.given());
        inquiry.probes(step.rule().name()).conditions().forEach(placed -> premises.addAll(existing(placed, step)));
        return new ProofTree.Support(step, premises.stream().map(this::tree).toList(), absences(step));
    }

    /** The facts within a condition that the match itself does not name. */
    private List<Object> existing(RuleProbes.Placed placed, Step step) {
        Kind kind = placed.behindAll().condition().text().kind();
        boolean counted = kind == Kind.EXISTS || kind == Kind.FORALL || kind == Kind.ACCUMULATE;
        if (!counted || placed.behindAll().parts().isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> bound = new HashMap<>();
        step.bindings().forEach((name, value) -> bound.put("$" + name, Set.of(String.valueOf(value))));
        // a result of an accumulate is not bound yet among the facts it is made of
        placed.behindAll().condition().binds().forEach(bound::remove);
        return facts(new Checker(asked, bound), placed.behindAll().parts());
    }

    private static List<Object> facts(Checker checker, List<Probe> parts) {
        Probe first = parts.get(0);
        return parts.size() == 1 && first.condition().text().kind() == Kind.OR
                ? first.parts().stream().flatMap(branch -> checker.facts(List.of(branch)).stream()).distinct().toList()
                : checker.facts(parts);
    }

    private List<ProofTree.Absent> absences(Step step) {
        List<String> words = step.rule().absent();
        List<ConditionText> nots = inquiry.probes(step.rule().name()).parts().conditions().stream()
                .flatMap(Proofs::nots).toList();
        List<ProofTree.Absent> absences = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Against against = new Against();
            if (nots.size() == words.size()) {
                nots.get(i).parts().forEach(against::pattern);
            }
            absences.add(new ProofTree.Absent(words.get(i), List.copyOf(against.because),
                    List.copyOf(against.unanswered)));
        }
        return absences;
    }

    private static Stream<ConditionText> nots(ConditionText condition) {
        return switch (condition.kind()) {
            case NOT -> Stream.of(condition);
            case EXISTS -> Stream.empty();
            default -> condition.parts().stream().flatMap(Proofs::nots);
        };
    }

    /** What keeps something away. */
    private final class Against {
        private final Set<Object> because = new LinkedHashSet<>();
        private final Set<String> unanswered = new LinkedHashSet<>();
        private final Set<Goal> seen = new HashSet<>();

        void pattern(ConditionText condition) {
            if (condition.kind() != Kind.PATTERN) {
                condition.parts().forEach(this::pattern);
            } else if (Keys.isAnswer(condition.type())) {
                answers(Keys.of(condition));
            } else {
                goal(Goals.of(condition));
            }
        }

        private void answers(List<String> keys) {
            Map<String, List<Object>> answers = asked.all().stream()
                    .filter(fact -> AnswerKey.keyOf(fact).isPresent())
                    .collect(Collectors.groupingBy(fact -> AnswerKey.keyOf(fact).orElseThrow()));
            keys.forEach(key -> Optional.ofNullable(answers.get(key)).ifPresent(because::addAll));
        }

        private void goal(Goal goal) {
            if (seen.add(goal)) {
                verdicts.of(goal).stream().map(Verdict::firstUnmet).flatMap(Optional::stream).map(Check::shortfall)
                        .flatMap(Optional::stream).forEach(this::shortfall);
            }
        }

        private void shortfall(Shortfall shortfall) {
            if (shortfall instanceof Shortfall.Unanswered missing) {
                unanswered.addAll(missing.keys());
            } else if (shortfall instanceof Shortfall.Differs differs) {
                differs.values().forEach(value -> because.add(value.fact()));
                unanswered.addAll(differs.keys());
            } else if (shortfall instanceof Shortfall.Present present) {
                because.addAll(present.facts());
            } else if (shortfall instanceof Shortfall.Except except) {
                because.addAll(except.exceptions());
            } else if (shortfall instanceof Shortfall.Unconcluded lacking) {
                goal(lacking.goal());
            } else if (shortfall instanceof Shortfall.Within within) {
                within.checks().forEach(check -> check.shortfall().ifPresent(this::shortfall));
            }
        }
    }
}

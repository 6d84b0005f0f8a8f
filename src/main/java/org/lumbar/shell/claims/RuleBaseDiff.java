package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.CaseTest;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.PossibleCase;
import org.lumbar.shell.logic.RuleDifference;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.vocabulary.GoalCheck;

/**
 * What two rule bases decide differently in some possible case: each difference with the smallest case that shows it and
 * both answers as the engine gives them.
 */
public record RuleBaseDiff(List<String> questions, List<String> codes, List<Difference> differences,
        List<Problem> undecided, boolean isSame) {

    /** A conclusion that the two draw in different cases. */
    public record Difference(String conclusion, String says, Optional<Witness> gained, Optional<Witness> lost) {
    }

    /** The smallest case that shows a difference. */
    public record Witness(List<String> answers, String before, String after) {

        public List<String> lines() {
            return Stream.concat(answers.stream(), Stream.of(before, after)).toList();
        }
    }

    public RuleBaseDiff {
        questions = List.copyOf(questions);
        codes = List.copyOf(codes);
        differences = List.copyOf(differences);
        undecided = List.copyOf(undecided);
    }

    /** {@return what changes from one rule base to the other} */
    public static RuleBaseDiff between(CompiledRules before, CompiledRules after) {
        LogicAnswer<RuleLogic> earlier = RuleFormulas.of(before);
        LogicAnswer<RuleLogic> later = RuleFormulas.of(after);
        LogicAnswer<RuleDifference> found = earlier.then(one -> later.then(other -> RuleLogic.difference(one, other)));
        if (found instanceof LogicAnswer.NotOffered<RuleDifference> none) {
            return new RuleBaseDiff(List.of(), List.of(), List.of(),
                    none.because().stream().map(Limitation::problem).toList(), false);
        }
        return new Confirming(before, after).of(found.orElseThrow());
    }

    /** Has the engine assess what the formulas found before anybody sees it. */
    private static final class Confirming {

        private final CompiledRules before;
        private final CompiledRules after;
        private final Explainer explainsBefore;
        private final Explainer explainsAfter;

        Confirming(CompiledRules before, CompiledRules after) {
            this.before = before;
            this.after = after;
            this.explainsBefore = new Explainer(before);
            this.explainsAfter = new Explainer(after);
        }

        RuleBaseDiff of(RuleDifference found) {
            List<String> questions = new ArrayList<>();
            found.goneQuestions().forEach(question -> questions.add("- " + question));
            found.newQuestions().forEach(question -> questions.add("+ " + question));
            List<String> codes = new ArrayList<>();
            found.goneConclusions().forEach(gone -> codes.add("- " + name(gone)));
            found.newConclusions().forEach(added -> codes.add("+ " + name(added)));
            List<Difference> differences = new ArrayList<>();
            List<Problem> undecided = new ArrayList<>();
            for (RuleDifference.Changed changed : found.changed()) {
                if (changed.gained().isPresent() || changed.lost().isPresent()) {
                    differences.add(new Difference(name(changed.conclusion()), says(changed.conclusion()),
                            changed.gained().map(one -> witness(changed.conclusion(), one, true)),
                            changed.lost().map(one -> witness(changed.conclusion(), one, false))));
                }
                changed.unknown().stream().map(Limitation::problem).forEach(undecided::add);
            }
            return new RuleBaseDiff(questions, codes, differences, undecided.stream().distinct().toList(), found.isSame());
        }

        private String says(Object conclusion) {
            String later = after.rulebook().says(conclusion);
            return later.equals(Item.of(conclusion).code()) ? before.rulebook().says(conclusion) : later;
        }

        private Witness witness(Object conclusion, PossibleCase found, boolean gained) {
            List<Object> facts = found.facts();
            DecidedCase was = before.assess(known(before, facts));
            DecidedCase is = after.assess(known(after, facts));
            if (was.proof().findings().contains(conclusion) == gained
                    || is.proof().findings().contains(conclusion) != gained) {
                throw new IllegalStateException("the engine does not confirm a difference in " + name(conclusion)
                        + " with " + facts);
            }
            return new Witness(answers(facts), reason(conclusion, was, explainsBefore),
                    reason(conclusion, is, explainsAfter));
        }

        private List<String> answers(List<Object> facts) {
            List<Object> known = known(after, facts);
            List<String> lines = new ArrayList<>(CaseWriter.lines(known, after.vocabulary()));
            lines.addAll(CaseWriter.lines(facts.stream().filter(fact -> !known.contains(fact)).toList(), before.vocabulary()));
            return lines;
        }

        /** The answers to questions that the rules ask. */
        private static List<Object> known(CompiledRules rules, List<Object> facts) {
            return facts.stream().filter(fact -> !(fact instanceof DeclaredFact declared)
                    || rules.rulebook().declared().stream().anyMatch(type -> type.name().equals(declared.type()))).toList();
        }

        private static String reason(Object conclusion, DecidedCase assessment, Explainer explainer) {
            List<Step> supports = assessment.proof().supports(conclusion);
            if (!supports.isEmpty()) {
                return "concluded by " + supports.stream().map(Step::rule).distinct().map(CaseTest::place)
                        .collect(Collectors.joining(" and "));
            }
            if (new GoalCheck(assessment.rulebook().vocabulary()).of(exactly(conclusion)).isPresent()) {
                return "not concluded: there is no such conclusion";
            }
            return "not concluded" + explainer.explain(assessment).whyNot(exactly(conclusion)).rules().stream()
                    .findFirst().map(rule -> ": " + CaseTest.place(rule.rule()) + rule.firstUnmet()
                            .map(unmet -> " lacks " + unmet.condition().text()).orElse(" does not fire"))
                    .orElse(": no rule concludes it");
        }
    }

    private static String name(Object finding) {
        return CaseWriter.name(finding);
    }

    private static Goal exactly(Object finding) {
        return new Goal(Item.of(finding).type(), CaseWriter.held(finding).entrySet().stream()
                .map(one -> new Goal.Want(one.getKey(), true, Set.of(one.getValue().toString()))).toList());
    }
}

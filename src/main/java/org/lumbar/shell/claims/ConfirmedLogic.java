package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.api.Goal;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.logic.CaseAnswer;
import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.Limitation;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.logic.SufficientReason;
import org.lumbar.shell.vocabulary.Vocabulary;

/** What the formulas of a rule base say, once the engine has confirmed every case that shows it. */
public final class ConfirmedLogic {

    private static final int MOST_WAYS = 10_000;

    private final CompiledRules rules;
    private final RuleLogic logic;

    private ConfirmedLogic(CompiledRules rules, RuleLogic logic) {
        this.rules = rules;
        this.logic = logic;
    }

    /** {@return the rules as formulas, or which of them cannot be expressed as one} */
    public static LogicAnswer<ConfirmedLogic> of(CompiledRules rules) {
        return RuleFormulas.of(rules).map(logic -> new ConfirmedLogic(rules, logic));
    }

    /** {@return the fewest answers of a case from which a conclusion follows; empty if it is not concluded} */
    public LogicAnswer<Optional<SufficientReason>> sufficientReason(Collection<?> facts, Goal goal) {
        return logic.sufficientReason(facts, new Proposition.Concluded(goal)).map(found -> {
            found.ifPresent(reason -> confirm(reason, facts, goal));
            return found;
        });
    }

    /** The answers must suffice alone, and with any one other answer added. */
    private void confirm(SufficientReason reason, Collection<?> facts, Goal goal) {
        List<Object> alone = reason.answers().stream().map(CaseAnswer::fact).toList();
        List<String> fixed = Stream.concat(reason.unanswered().stream(), reason.answers().stream().map(CaseAnswer::key)).toList();
        confirm(concludes(facts, goal) && concludes(alone, goal), goal, alone);
        for (QuestionType question : rules.vocabulary().questions()) {
            if (!fixed.contains(question.key())) {
                for (Object more : answers(question)) {
                    List<Object> with = new ArrayList<>(alone);
                    with.add(more);
                    confirm(concludes(with, goal), goal, with);
                }
            }
        }
    }

    /** {@return exactly when a proposition holds; the engine agrees for every answer to every question} */
    public LogicAnswer<DecisionTree> exactlyWhen(Proposition proposition) {
        return logic.exactlyWhen(proposition).map(tree -> {
            Map<Integer, List<Object>> ways = new LinkedHashMap<>(Map.of(tree.root(), List.of()));
            for (List<Integer> left = new ArrayList<>(List.of(tree.root())); !left.isEmpty();) {
                int at = left.remove(0);
                if (at < 0) {
                    continue;
                }
                for (DecisionTree.Branch branch : tree.questions().get(at).branches()) {
                    for (List<Object> answer : given(branch)) {
                        List<Object> facts = new ArrayList<>(ways.get(at));
                        facts.addAll(answer);
                        if (ways.putIfAbsent(branch.next(), facts) == null) {
                            left.add(branch.next());
                        }
                        confirm(tree, branch.next(), facts, proposition);
                    }
                }
            }
            return tree;
        });
    }

    /** {@return the ways in which a proposition comes to hold, unless there are too many} */
    public LogicAnswer<List<List<DecisionTree.Cell>>> ways(Proposition proposition) {
        return exactlyWhen(proposition).then(tree -> tree.ways(MOST_WAYS)
                .<LogicAnswer<List<List<DecisionTree.Cell>>>>map(LogicAnswer.Offered::new).orElseGet(() ->
                        new LogicAnswer.NotOffered<>(List.of(Limitation.ofAll("there are more than " + MOST_WAYS + " ways")))));
    }

    /** {@return what further answers can still change in partly answered cases} */
    public LogicAnswer<OpenQuestions> open() {
        return OpenQuestions.of(rules, logic);
    }

    private static List<List<Object>> given(DecisionTree.Branch branch) {
        List<List<Object>> given = new ArrayList<>(branch.facts().stream().map(List::of).toList());
        if (branch.unanswered() || branch.facts().isEmpty()) {
            given.add(List.of());
        }
        return given;
    }

    private void confirm(DecisionTree tree, int from, List<Object> before, Proposition proposition) {
        List<Object> facts = new ArrayList<>(before);
        int at = from;
        while (at >= 0) {
            DecisionTree.Branch first = tree.questions().get(at).branches().get(0);
            facts.addAll(given(first).get(0));
            at = first.next();
        }
        if (new PropositionCheck(facts, rules.assess(facts)).holds(proposition) != (at == DecisionTree.SO)) {
            throw new IllegalStateException("the engine does not confirm when " + proposition + " with " + facts);
        }
    }

    private List<Object> answers(QuestionType question) {
        Vocabulary vocabulary = rules.vocabulary();
        return question.isCount() ? Stream.of(question.least(), question.most()).distinct()
                .map(number -> vocabulary.fact(question, (long) number).orElseThrow()).toList() : vocabulary.facts(question);
    }

    private boolean concludes(Iterable<?> facts, Goal goal) {
        return rules.assess(facts).proof().findings().stream().anyMatch(goal::fits);
    }

    private static void confirm(boolean confirmed, Goal goal, List<Object> facts) {
        if (!confirmed) {
            throw new IllegalStateException("the engine does not confirm what formulas say of " + Conclusions.name(goal)
                    + " with " + facts);
        }
    }
}

package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Examples;
import org.lumbar.Questions;
import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.api.ConditionEvaluation.Outcome;

/** Rules as a whole: coverage, idle parts, mutants, differences, and when each conclusion is drawn. */
@Tag("slow")
class RuleReviewTest {

    private static final RuleLogic LOGIC = RuleLogicTest.LOGIC;
    private static final Set<String> SHOWN = Set.of("Diagnosis", "Contradiction", "Remedy", "Cause", "Severity", "Outlook",
            "Caution", "Question", "Unclear", "Assumption");
    private static final Predicate<Object> VISIBLE = finding -> SHOWN.contains(Item.of(finding).type());

    /** Rules that conclude what others do as well, for a reason of their own that is worth showing. */
    private static final Set<String> REASONS = Set.of("More than ten repetitions a set are well above the usual",
            "Strong soreness in the well-conditioned is not explained by many repetitions",
            "Stalled progress fits too little recovery");

    @Test
    void every_rule_decides_a_conclusion_or_has_a_reason_worth_showing() {
        RuleReview review = LOGIC.review(VISIBLE, Long.MAX_VALUE).orElseThrow();

        assertThat(review.idle()).filteredOn(one -> !(one instanceof Idle.NothingDepends)).extracting(Idle::rule)
                .containsExactlyInAnyOrderElementsOf(REASONS);
        assertThat(review.idleQuestions()).containsExactly("training.progress");
        assertThat(review.undecided()).isEmpty();
    }

    @Test
    void dropping_an_idle_condition_changes_no_random_case() {
        Random random = new Random(17);
        List<Drl> shipped = RandomCases.read(RandomCases.SHIPPED);
        List<Idle> idle = new ArrayList<>(LOGIC.review(VISIBLE, Long.MAX_VALUE).orElseThrow().idle());
        Collections.shuffle(idle, random);
        for (Idle one : idle.stream().filter(Idle.NothingDepends.class::isInstance).limit(12).toList()) {
            Mutant without = ((Idle.NothingDepends) one).without();
            RuleLogic changed = mutated(shipped, without);
            for (int i = 0; i < 200; i++) {
                List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), List.of());
                assertThat(changed.concluded(facts).orElseThrow().stream().filter(VISIBLE)).as("%s in %s", without, facts)
                        .containsExactlyInAnyOrderElementsOf(RuleLogicTest.ENGINE.assess(facts).proof().findings().stream()
                                .filter(VISIBLE).toList());
            }
        }
    }

    @Test
    void each_rule_has_a_case_in_which_it_fires_and_one_that_just_misses_it() {
        CoverageSearch coverage = LOGIC.coverage().orElseThrow();
        Explainer explainer = new Explainer(RuleLogicTest.ENGINE);
        int missed = 0;
        for (LogicRule rule : LOGIC.rules().rules()) {
            PossibleCase fires = coverage.fires(rule.name()).orElseThrow().orElseThrow();
            assertThat(fired(fires)).contains(rule.name());
            for (int i = 0; i < rule.clauses().size(); i++) {
                Optional<PossibleCase> near = coverage.nearMiss(rule.name(), i).orElseThrow();
                missed += near.isPresent() ? 1 : 0;
                near.ifPresent(one -> assertThat(explainer.explain(one.facts()).rule(rule.name()).conditions())
                        .extracting(ConditionEvaluation::outcome).as("%s in %s", rule.name(), one).containsOnlyOnce(Outcome.UNMET));
            }
        }
        assertThat(missed).isGreaterThan(LOGIC.rules().rules().size() / 2);
    }

    @Test
    void a_sufficient_reason_suffices_for_any_other_answers() {
        Random random = new Random(6);
        for (int i = 0; i < 40; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), List.of());
            for (Object diagnosis : RuleLogicTest.ENGINE.assess(facts).proof().findings().stream().filter(RuleLogicTest.DIAGNOSES).toList()) {
                Goal goal = Goal.of("Diagnosis", Item.of(diagnosis).code());
                SufficientReason reason = LOGIC.sufficientReason(facts, new Proposition.Concluded(goal)).orElseThrow().orElseThrow();
                assertThat(facts).containsAll(reason.answers().stream().map(CaseAnswer::fact).toList());
                for (int j = 0; j < 20; j++) {
                    List<Object> other = completed(random, reason);
                    assertThat(RuleLogicTest.ENGINE.assess(other).proof().findings()).as("%s in %s", goal, other).anyMatch(goal::fits);
                }
            }
        }
    }

    private static List<Object> completed(Random random, SufficientReason reason) {
        Set<String> fixed = new TreeSet<>(reason.unanswered());
        List<InputQuestion> lists = InputQuestion.all(Questions.VOCABULARY).stream().filter(InputQuestion::list).toList();
        reason.answers().stream().map(CaseAnswer::key).filter(key -> lists.stream().noneMatch(list -> list.key().equals(key)))
                .forEach(fixed::add);
        List<Object> other = new ArrayList<>(RandomCases.randomCase(random,
                InputQuestion.all(Questions.VOCABULARY).stream().filter(question -> !fixed.contains(question.key())).toList(), List.of()));
        reason.answers().stream().map(CaseAnswer::fact).filter(fact -> !other.contains(fact)).forEach(other::add);
        return other;
    }

    @Test
    void the_tree_of_a_conclusion_decides_as_the_engine_does() {
        Random random = new Random(8);
        for (Goal goal : List.of(Goal.of("Diagnosis", "SUSPECTED_INJURY"), Goal.of("Remedy", "STRETCH"), Goal.of("Remedy", "LESS_VOLUME"))) {
            DecisionTree tree = LOGIC.exactlyWhen(new Proposition.Concluded(goal)).orElseThrow();
            List<List<DecisionTree.Cell>> ways = tree.ways(10_000).orElseThrow();
            for (int i = 0; i < 300; i++) {
                List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), List.of());
                assertThat(decided(tree, facts)).as("%s of %s", goal, facts)
                        .isEqualTo(RuleLogicTest.ENGINE.assess(facts).proof().findings().stream().anyMatch(goal::fits))
                        .isEqualTo(ways.stream().anyMatch(way -> way.stream().allMatch(cell -> fits(cell, facts))));
            }
        }
    }

    @Test
    void the_tree_of_every_conclusion_decides_as_the_engine_does_and_is_small() {
        Random random = new Random(9);
        Map<List<Object>, List<Object>> findings = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            List<Object> facts = RandomCases.randomCase(random, InputQuestion.all(Questions.VOCABULARY), List.of());
            findings.put(facts, RuleLogicTest.ENGINE.assess(facts).proof().findings());
        }
        Set<Goal> goals = LOGIC.conclusions().stream().map(Item::of).map(item -> Goal.of(item.type(), item.code().equals(item.type())
                ? "" : item.code())).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Goal goal : goals) {
            DecisionTree tree = LOGIC.exactlyWhen(new Proposition.Concluded(goal)).orElseThrow();
            assertThat(tree.questions()).as("%s", goal).hasSizeLessThan(60);
            findings.forEach((facts, found) -> assertThat(decided(tree, facts)).as("%s of %s", goal, facts)
                    .isEqualTo(found.stream().anyMatch(goal::fits)));
        }
        assertThat(goals).hasSizeGreaterThan(80);
    }

    private static boolean fits(DecisionTree.Cell cell, List<Object> facts) {
        return cell.branch() == answered(new DecisionTree.Question(cell.question().key(), cell.question().word(),
                List.of(cell.branch())), facts).orElse(null);
    }

    private static boolean decided(DecisionTree tree, List<Object> facts) {
        int at = tree.root();
        while (at >= 0) {
            at = answered(tree.questions().get(at), facts).orElseThrow().next();
        }
        return at == DecisionTree.SO;
    }

    private static Optional<DecisionTree.Branch> answered(DecisionTree.Question question, List<Object> facts) {
        InputDomain domain = LOGIC.grounding().domain();
        InputKey key = domain.keys().get(domain.indexOf(question.key()).orElseThrow());
        List<String> given = facts.stream().filter(fact -> key.of(fact) >= 0).map(fact -> key.label(key.of(fact))).toList();
        return question.branches().stream().filter(branch -> question.word().isPresent()
                    ? branch.answers().contains(given.contains(question.word().get()) ? "yes" : "no")
                    : given.isEmpty() ? branch.unanswered() : branch.answers().contains(given.get(0))).findFirst();
    }

    @Test
    void conditions_in_parentheses_are_dropped_and_negated_with_them() {
        Map<String, Drl> files = RandomCases.read(RandomCases.SHIPPED).stream().collect(Collectors.toMap(Drl::path, file -> file));
        List<Mutant> slips = LOGIC.mutants().stream()
                .filter(one -> files.get(one.file()).content().startsWith("(", one.at().start())).toList();

        assertThat(slips).extracting(Mutant::kind).contains(Mutant.Kind.CONDITION_DROPPED, Mutant.Kind.CONDITION_NEGATED);
        assertThat(LOGIC.mutants()).allSatisfy(slip -> assertThat(slip.applied(files.get(slip.file()).content()))
                .doesNotContainPattern("(?m)^\\s*\\(\\s*(\\)|not [^(]+\\([^)]*\\)\\s+or )"));
    }

    @Test
    void mutants_are_killed_survive_or_are_equivalent() {
        List<Case> examples = Examples.of(RuleLogicTest.ENGINE.rulebook());
        List<Mutant> some = LOGIC.mutants().stream().filter(one -> one.file().compareTo("05") < 0).toList();
        List<JudgedMutant> judged = LOGIC.judge(some, VISIBLE, examples.stream()
                .map(one -> new KnownCase(one.facts(), findings -> true)).toList(), done -> { }).orElseThrow();

        assertThat(judged).extracting(JudgedMutant::verdict).hasAtLeastOneElementOfType(MutantVerdict.Killed.class)
                .hasAtLeastOneElementOfType(MutantVerdict.Equivalent.class);
        List<Drl> shipped = RandomCases.read(RandomCases.SHIPPED);
        for (JudgedMutant one : judged.stream().filter(one -> one.verdict() instanceof MutantVerdict.Killed).limit(20).toList()) {
            List<Object> killer = examples.get(((MutantVerdict.Killed) one.verdict()).index()).facts();
            assertThat(mutated(shipped, one.mutant()).concluded(killer).orElseThrow().stream().filter(VISIBLE).collect(Collectors.toSet()))
                    .as("%s", one.mutant()).isNotEqualTo(RuleLogicTest.ENGINE.assess(killer).proof().findings().stream().filter(VISIBLE)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void without_cases_a_mutant_survives_with_a_case_that_tells_it_apart_or_is_equivalent() {
        List<Drl> shipped = RandomCases.read(RandomCases.SHIPPED);
        List<Mutant> some = LOGIC.mutants().stream().filter(one -> one.file().compareTo("03") < 0).toList();
        List<JudgedMutant> judged = LOGIC.judge(some, VISIBLE, List.of(), done -> { }).orElseThrow();

        assertThat(judged).extracting(JudgedMutant::verdict).hasAtLeastOneElementOfType(MutantVerdict.Survives.class)
                .noneMatch(MutantVerdict.Killed.class::isInstance);
        for (JudgedMutant one : judged.stream().filter(one -> one.verdict() instanceof MutantVerdict.Survives).limit(20).toList()) {
            List<Object> killer = ((MutantVerdict.Survives) one.verdict()).killer().facts();
            assertThat(mutated(shipped, one.mutant()).concluded(killer).orElseThrow().stream().filter(VISIBLE).collect(Collectors.toSet()))
                    .as("%s", one.mutant()).isNotEqualTo(RuleLogicTest.ENGINE.assess(killer).proof().findings().stream().filter(VISIBLE)
                            .collect(Collectors.toSet()));
        }
    }

    private static RuleLogic mutated(List<Drl> shipped, Mutant mutant) {
        return RuleLogic.of(shipped.stream().map(drl -> drl.path().equals(mutant.file()) ? mutant.applied(drl) : drl).toList(),
                InputQuestion.all(Questions.VOCABULARY), RuleLogicTest.ENGINE.rulebook().declared()).orElseThrow();
    }

    @Test
    void the_smallest_case_shows_what_an_edit_changes() {
        List<Drl> edited = RandomCases.read(RandomCases.SHIPPED).stream().map(drl -> Drl.read(
                Path.of(drl.path()), drl.content().replace("RepsPerSet(count > 8)", "RepsPerSet(count > 7)"))).toList();
        RuleLogic after = RuleLogic.of(edited, InputQuestion.all(Questions.VOCABULARY), RuleLogicTest.ENGINE.rulebook().declared()).orElseThrow();

        RuleDifference difference = RuleLogic.difference(LOGIC, after).orElseThrow();

        assertThat(difference.isSame()).isFalse();
        assertThat(difference.changed()).anySatisfy(changed -> {
            assertThat(changed.conclusion().toString()).contains("HIGH_REPETITION_VOLUME");
            assertThat(changed.lost()).isEmpty();
            assertThat(changed.gained().orElseThrow().answers()).extracting(CaseAnswer::value).contains(8);
        });
        assertThat(RuleLogic.difference(LOGIC, LOGIC).orElseThrow().isSame()).isTrue();
    }

    private static List<String> fired(PossibleCase one) {
        return RuleLogicTest.ENGINE.assess(one.facts()).proof().steps().stream().map(step -> step.rule().name()).toList();
    }
}

package org.lumbar.shell.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Examples;
import org.lumbar.Questions;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.RuleParts;
import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.ObservedAnswers;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.logic.RuleLogic;
import org.lumbar.shell.logic.SmallestChanges;
import org.lumbar.shell.vocabulary.DeclaredType;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The smallest changes by formulas are exactly those that brute force finds. */
@Tag("slow")
class ExactChangeTest {

    private static final List<String> ENTANGLED_KEYS = List.of("pain.felt", "pain.days", "symptoms.stiffness",
            "symptoms.swelling", "training.recent-meet", "pain.quality", "facts.NightPain");
    private static final List<String> FLAGS = List.of("THREE", "SWOLLEN", "LONG", "EITHER", "NEITHER", "NIGHT", "WORSE",
            "CALM", "TWO_NIGHTS", "FEELINGS", "DULL", "GROUPS");

    private int compared;

    @Test
    void finds_the_changes_of_the_examples_with_up_to_two_answers() {
        CompiledRules rules = CompiledRules.packaged();
        Explainer explainer = new Explainer(rules);
        RuleLogic logic = logic(Path.of("rules"), rules);
        List<Case> examples = Examples.of(rules.rulebook());
        List<Goal> goals = rules.rulebook().types().stream()
                .flatMap(type -> type.says().keySet().stream().map(code -> Goal.of(type.name(), code))).toList();
        for (int i = 0; i < 3; i++) {
            int first = i * 4;
            compare(rules, explainer, logic, examples.get(i * examples.size() / 3 + 1).facts(), keys(explainer),
                    IntStream.range(0, goals.size()).filter(j -> j % 12 == first).mapToObj(goals::get), 2);
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void finds_the_changes_of_entangled_rules_with_up_to_three_answers() {
        Path folder = Path.of("src/test/resources/org/lumbar/shell/claims/entangled-rules");
        CompiledRules rules = CompiledRules.compile(folder);
        RuleLogic logic = logic(folder, rules);
        Random random = new Random(5);
        for (int i = 0; i < 3; i++) {
            Stream<Goal> goals = Stream.concat(FLAGS.stream().map(flag -> Goal.of("Flag", flag)),
                    Stream.of(Goal.of("Contradiction", "")));
            compare(rules, new Explainer(rules), logic, entangled(random), ENTANGLED_KEYS, goals, 3);
        }
        assertThat(compared).isGreaterThan(25);
    }

    private void compare(CompiledRules rules, Explainer explainer, RuleLogic logic, List<Object> facts, List<String> keys,
            Stream<Goal> goals, int most) {
        List<Proposition> wishes = goals.<Proposition>map(Proposition.Concluded::new)
                .map(so -> new PropositionCheck(facts, rules.assess(facts)).holds(so) ? new Proposition.Negated(so) : so).toList();
        EveryChange.smallest(rules, explainer, keys, facts, most, wishes).forEach((wish, all) -> {
            List<Goal> avoided = EveryChange.isAboutContradictions(wish) ? List.of() : List.of(Goal.of(Vocabulary.CONTRADICTION, ""));
            if (logic.smallestChanges(facts, wish, avoided, ObservedAnswers.CHANGED)
                    instanceof LogicAnswer.Offered<SmallestChanges> found) {
                SmallestChanges changes = found.value();
                List<Set<Change>> sets = changes.size().orElse(most + 1) > most ? List.of()
                        : changes.sets().stream().map(ExactChangeTest::set).toList();
                assertThat(EveryChange.outlines(sets)).as("%s of %s", wish, facts).isEqualTo(EveryChange.outlines(all));
                changes.sets().forEach(set -> assertThat(new PropositionCheck(List.of(), rules.assess(set.after().facts()))
                        .holds(wish)).isTrue());
                compared++;
            }
        });
    }

    private static Set<Change> set(SmallestChanges.CaseChange change) {
        Set<Change> changes = new LinkedHashSet<>();
        for (AnswerChange one : change.changes()) {
            if (!one.key().startsWith("facts.")) {
                changes.add(change(one.key(), one.from(), one.to()));
            } else {
                one.to().stream().filter(to -> !one.from().contains(to))
                        .forEach(to -> changes.add(change(one.key(), List.of(), List.of(to))));
            }
        }
        return changes;
    }

    private static RuleLogic logic(Path folder, CompiledRules rules) {
        List<Drl> drls = Texts.read(folder).files().entrySet().stream()
                .map(file -> Drl.read(Path.of(file.getKey()), file.getValue())).toList();
        return RuleLogic.of(drls, InputQuestion.all(Questions.VOCABULARY), rules.rulebook().declared()).orElseThrow();
    }

    private static List<Object> entangled(Random random) {
        List<Object> facts = new ArrayList<>();
        for (String name : ENTANGLED_KEYS) {
            Questions.VOCABULARY.question(name).filter(key -> random.nextBoolean()).ifPresent(key -> facts.add(key.isCount()
                    ? Questions.VOCABULARY.fact(key, List.of(0L, 2L, 3L, 7L, 8L).get(random.nextInt(5)).longValue()).orElseThrow()
                    : Questions.VOCABULARY.facts(key).get(random.nextInt(key.answers().size()))));
        }
        if (random.nextBoolean()) {
            facts.add(new DeclaredFact("NightPain",
                    Map.of("level", List.of(0, 4, 5, 9).get(random.nextInt(4)), "wakes", random.nextBoolean())));
        }
        return facts;
    }

    private static Change change(String about, List<Object> from, List<Object> to) {
        return new Change(about, from, to,
                Questions.VOCABULARY.question(about).map(QuestionType::observed).orElse(true));
    }

    /** What a case file can answer: the questions, and the types that rules declare but do not conclude. */
    private static List<String> keys(Explainer explainer) {
        List<String> concluded = explainer.rules().stream().flatMap(parts -> parts.conclusions().stream())
                .map(RuleParts.Conclusion::type).toList();
        Rulebook rulebook = explainer.rulebook();
        return Stream.concat(rulebook.vocabulary().questions().stream().map(QuestionType::key), rulebook.declared().stream()
                .filter(type -> type.question().isEmpty()).map(DeclaredType::name)
                .filter(type -> !concluded.contains(type)).map(DeclaredFact::keyOf)).toList();
    }
}

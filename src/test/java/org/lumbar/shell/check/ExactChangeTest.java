package org.lumbar.shell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lumbar.Examples;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.QuestionType;
import org.lumbar.Questions;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Goal;
import org.lumbar.shell.explain.Explainer;

/** The smallest changes are those that trying everything finds: none is missing, and none is too many. */
class ExactChangeTest {

    private static final int EXAMPLES = 6;
    private static final int GOALS_APART = 12;

    private static final Questioned PACKAGED = Questioned.of(RuleBase.packaged());
    private static final Questioned ENTANGLED = compiled("entangled-rules");
    private static final List<String> ENTANGLED_KEYS = List.of("pain.felt", "pain.days", "symptoms.stiffness",
            "symptoms.swelling", "training.recent-meet", "pain.quality", "facts.NightPain");
    private static final List<String> FLAGS = List.of("THREE", "SWOLLEN", "LONG", "EITHER", "NEITHER", "NIGHT", "WORSE",
            "CALM", "TWO_NIGHTS", "FEELINGS", "DULL", "GROUPS");

    private record Questioned(RuleBase rules, Explainer explainer, SmallestChange search) {
        static Questioned of(RuleBase rules) {
            Explainer explainer = new Explainer(rules);
            return new Questioned(rules, explainer, new SmallestChange(rules, explainer));
        }
    }

    private static Questioned compiled(String folder) {
        return Questioned.of(RuleBase.compile(Path.of("src/test/resources/org/lumbar/shell/check").resolve(folder)));
    }

    /** Cases and conclusions that lie far apart, each with up to two answers different. */
    @Example
    void of_the_examples() {
        List<Case> examples = Examples.of(PACKAGED.rules().rulebook());
        List<Goal> goals = PACKAGED.rules().rulebook().types().stream()
                .flatMap(type -> type.says().keySet().stream().map(code -> Goal.of(type.name(), code))).toList();
        for (int i = 0; i < EXAMPLES; i++) {
            int first = i * 2;
            compare(PACKAGED, examples.get(i * examples.size() / EXAMPLES).facts(), PACKAGED.explainer().keys(),
                    IntStream.range(0, goals.size()).filter(j -> j % GOALS_APART == first).mapToObj(goals::get), 2);
        }
    }

    /** Rules in which much hangs together, with up to three answers different. */
    @Property(tries = 4)
    void of_three_answers(@ForAll("entangled") List<Object> facts) {
        Stream<Goal> goals = Stream.concat(FLAGS.stream().map(flag -> Goal.of("Flag", flag)),
                Stream.of(Goal.of("Contradiction", "")));

        compare(ENTANGLED, facts, ENTANGLED_KEYS, goals, 3);
    }

    private static void compare(Questioned about, List<Object> facts, List<String> keys, Stream<Goal> goals, int most) {
        List<Wish> wishes = goals.<Wish>map(goal -> new Wish.Appear(goal).isTrue(about.rules().assess(facts))
                ? new Wish.Disappear(goal) : new Wish.Appear(goal)).toList();
        EveryChange.smallest(about.rules(), about.explainer(), keys, facts, most, wishes).forEach((wish, all) -> {
            Changes found = about.search().find(facts, wish, most);
            assertThat(EveryChange.sets(all)).as("%s of %s", wish, facts)
                    .containsAll(EveryChange.sets(found.sets()));
            if (found.complete()) {
                assertThat(EveryChange.outlines(found.sets())).as("%s of %s", wish, facts)
                        .isEqualTo(EveryChange.outlines(all));
            }
        });
    }

    @Provide
    Arbitrary<List<Object>> entangled() {
        Arbitrary<DeclaredFact> night = Combinators.combine(Arbitraries.of(0, 4, 5, 9), Arbitraries.of(true, false))
                .as((level, wakes) -> new DeclaredFact("NightPain", Map.of("level", level, "wakes", wakes)));
        List<Arbitrary<List<Object>>> answers = new ArrayList<>();
        ENTANGLED_KEYS.stream().flatMap(key -> Questions.VOCABULARY.question(key).stream()).forEach(key -> {
            Arbitrary<Object> one = key.isCount() ? Arbitraries.of(0, 2, 3, 7, 8).map(count -> Questions.VOCABULARY.fact(key, count).get())
                    : Arbitraries.of(Questions.VOCABULARY.facts(key).toArray());
            answers.add(one.list().uniqueElements().ofMaxSize(key.isList() ? 2 : 1));
        });
        answers.add(night.<Object>map(fact -> fact).list().ofMaxSize(1));
        return Combinators.combine(answers).as(some -> some.stream().flatMap(List::stream).toList());
    }

    /** What the rules are said not to tell apart makes no difference to them. */
    @Example
    void numbers_that_are_not_told_apart_lead_to_the_same() {
        Tested tested = new Tested(PACKAGED.explainer().rules());
        List<QuestionType> counts = Questions.VOCABULARY.questions().stream().filter(QuestionType::isCount).toList();
        List<Case> examples = Examples.of(PACKAGED.rules().rulebook());
        for (Case example : IntStream.range(0, examples.size() / 4).mapToObj(i -> examples.get(i * 4)).toList()) {
            for (QuestionType key : counts) {
                Answered answered = Answered.of(PACKAGED.rules().vocabulary(), example.facts());
                var limits = tested.numbers(key.type(), answered);
                Map<List<Integer>, Object> outcomes = new LinkedHashMap<>();
                IntStream.rangeClosed(key.least(), 20).forEach(count -> {
                    Object outcome = PACKAGED.rules().assess(answered.with(new Change(key.key(), List.of(),
                            List.of(count), true)).facts()).proof().findings();
                    Object first = outcomes.putIfAbsent(ToldApart.place(count, limits), outcome);
                    assertThat(outcome).as("%s: %s of %s", key.key(), count, example.source())
                            .isEqualTo(first == null ? outcome : first);
                });
            }
        }
    }
}

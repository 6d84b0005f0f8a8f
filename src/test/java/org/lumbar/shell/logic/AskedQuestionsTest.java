package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.FindingType;
import org.lumbar.api.Goal;
import org.lumbar.api.Item;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The rules ask what can still matter and nothing else, proved of every possible case. */
@Tag("slow")
class AskedQuestionsTest {

    private static final Vocabulary VOCABULARY = RuleLogicTest.ENGINE.vocabulary();
    private static final Grounding GROUNDING = RuleLogicTest.LOGIC.grounding();
    private static final List<InputKey> KEYS = GROUNDING.domain().keys();
    private static final Set<String> SHOWN = VOCABULARY.types().stream().filter(type -> !type.heading().isEmpty())
            .map(FindingType::name).filter(name -> !name.equals("Question")).collect(Collectors.toSet());

    /** The answers that contradict another and yet are gone by, as guaranteed: a sign stays a sign, and a cause a cause. */
    private static final Set<String> GONE_BY = Set.of("symptoms.reduced-range-of-motion", "history.everything-addressed");
    private static final Predicate<Object> CONTRADICTION = finding -> Item.of(finding).type().equals("Contradiction")
            && !GONE_BY.contains(Item.of(finding).code());

    private final CaseSpace space = new CaseSpace(GROUNDING, Work.each());
    private final Circuit circuit = space.circuit;
    private final int[] shown = Circuit.array(space.conclusions(finding -> SHOWN.contains(Item.of(finding).type())));
    private final int[] contradictions = Circuit.array(space.conclusions(CONTRADICTION));

    /**
     * Also while answers contradict each other: what is asked then can matter even if neither of them is taken back, as an
     * answer counts only if no further contradiction comes of it.
     */
    @Test
    void in_every_possible_case_each_question_that_is_asked_can_change_something_that_is_shown() {
        Map<String, PossibleCase> idle = new TreeMap<>();
        for (int key = 0; key < KEYS.size(); key++) {
            String name = KEYS.get(key).key();
            idle(key).ifPresent(found -> idle.put(name, found));
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void an_answer_changes_something_at_once_save_for_questions_that_matter_only_together() {
        Set<String> together = new TreeSet<>();
        for (int key = 0; key < KEYS.size(); key++) {
            if (space.smallest(asked(key), Circuit.not(changes(key, Map.of(), contradictions))).isPresent()) {
                together.add(KEYS.get(key).key());
            }
        }
        // a sign with whether anything is felt or with the other signs, being used to the lift with when it is felt
        assertThat(together).containsExactlyInAnyOrder("pain.felt", "symptoms.reduced-range-of-motion", "symptoms.tingling",
                "symptoms.altered-function", "symptoms.discoloration", "training.adaptation", "pain.pattern");
    }

    @Test
    void whenever_nothing_more_is_asked_no_further_answers_change_the_diagnosis() {
        assertThat(changed()).isEmpty();
    }

    /** The smallest case in which a question is asked although nothing shown depends on it, whatever else is answered. */
    private Optional<PossibleCase> idle(int key) {
        List<Integer> idle = new ArrayList<>(List.of(asked(key), Circuit.not(changes(key, Map.of(), contradictions))));
        Optional<PossibleCase> found = space.smallest(Circuit.array(idle));
        while (found.isPresent()) {
            Optional<Map<Integer, Integer>> more = matters(key, GROUNDING.inputsOf(found.get().facts()).orElseThrow());
            if (more.isEmpty()) {
                return found;
            }
            // the same further answers help wherever they are still open, not only in the case found
            int open = circuit.and(more.get().keySet().stream().map(Circuit::not).toList());
            idle.add(Circuit.not(circuit.and(open, changes(key, more.get(), contradictions))));
            found = space.smallest(Circuit.array(idle));
        }
        return found;
    }

    /** The fewest further answers to a case after which a question matters; empty if none make it matter. */
    private Optional<Map<Integer, Integer>> matters(int key, BitSet given) {
        BitSet values = circuit.values(given);
        int[] before = IntStream.of(contradictions)
                .map(literal -> Circuit.holds(literal, values) ? Circuit.TRUE : Circuit.FALSE).toArray();
        Predicate<Integer> answered = at -> answered(at, given);
        return space.smallest(CaseSpace.with(space.assumed(given, at -> at == key || answered.test(at)),
                changes(key, Map.of(), before))).map(found -> {
                    BitSet then = GROUNDING.inputsOf(found.facts()).orElseThrow();
                    Map<Integer, Integer> more = new HashMap<>();
                    IntStream.range(0, KEYS.size()).filter(at -> !answered(at, given) && answered(at, then))
                            .flatMap(at -> IntStream.of(GROUNDING.inputs().get(at)))
                            .forEach(input -> more.put(input, then.get(Circuit.node(input)) ? Circuit.TRUE : Circuit.FALSE));
                    return more;
                });
    }

    private static boolean answered(int key, BitSet given) {
        return IntStream.of(GROUNDING.inputs().get(key)).anyMatch(input -> given.get(Circuit.node(input)));
    }

    /** That a question is asked and not answered. */
    private int asked(int key) {
        return circuit.and(space.literal(new Proposition.Concluded(Goal.of("Question", KEYS.get(key).key()))),
                Circuit.not(circuit.or(GROUNDING.inputs().get(key))));
    }

    /** That some answer changes something shown once certain others are given, and no further contradiction comes of it. */
    private int changes(int key, Map<Integer, Integer> more, int[] before) {
        Map<Integer, Integer> answers = new HashMap<>(more);
        IntStream.of(GROUNDING.inputs().get(key)).forEach(input -> answers.put(input, Circuit.FALSE));
        int[] without = circuit.replace(answers, shown);
        int calm = noFurther(before, circuit.replace(answers, contradictions));
        List<Integer> changes = new ArrayList<>();
        for (int answer : GROUNDING.inputs().get(key)) {
            answers.put(answer, Circuit.TRUE);
            changes.add(circuit.and(calm, noFurther(before, circuit.replace(answers, contradictions)),
                    differ(without, circuit.replace(answers, shown))));
            answers.put(answer, Circuit.FALSE);
        }
        return circuit.or(changes);
    }

    private int differ(int[] one, int[] other) {
        return circuit.or(IntStream.range(0, one.length).map(i -> circuit.differ(one[i], other[i])).toArray());
    }

    private int noFurther(int[] before, int[] after) {
        return circuit.and(IntStream.range(0, after.length)
                .map(i -> circuit.or(Circuit.not(after[i]), before[i])).toArray());
    }

    /** The smallest case whose diagnosis is another if some answers are left out, although nothing more is asked then. */
    private Optional<PossibleCase> changed() {
        Map<Integer, Integer> before = new HashMap<>();
        for (int[] inputs : GROUNDING.inputs()) {
            int kept = circuit.input();
            IntStream.of(inputs).forEach(input -> before.put(input, circuit.and(input, kept)));
        }
        int[] diagnoses = Circuit.array(space.conclusions(RuleLogicTest.DIAGNOSES));
        int nothingAsked = circuit.and(IntStream.range(0, KEYS.size()).map(key -> Circuit.not(asked(key))).toArray());
        return space.smallest(circuit.replace(before, nothingAsked)[0],
                noFurther(circuit.replace(before, contradictions), contradictions),
                differ(circuit.replace(before, diagnoses), diagnoses));
    }
}

package org.lumbar.shell.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** The rules ask what can still matter and nothing else, proved case by case. */
@Tag("slow")
class AskedQuestionsTest {

    private static final int CASES = Integer.getInteger("lumbar.cases", 400);
    private static final RuleLogic LOGIC = RuleLogicTest.LOGIC;
    private static final Vocabulary VOCABULARY = RuleLogicTest.ENGINE.vocabulary();
    private static final List<InputQuestion> QUESTIONS = InputQuestion.all(VOCABULARY);
    private static final Set<String> SHOWN = VOCABULARY.types().stream().filter(type -> !type.heading().isEmpty())
            .map(FindingType::name).filter(name -> !name.equals("Question")).collect(Collectors.toSet());
    private static final Set<String> IDLE = Set.of("symptoms.reduced-range-of-motion", "pain.days");
    private static final Predicate<Object> CONTRADICTION = finding -> Item.of(finding).type().equals("Contradiction");

    @Test
    void a_question_that_is_asked_can_change_the_answer() {
        Relevance shown = LOGIC.relevance(finding -> SHOWN.contains(Item.of(finding).type()), CONTRADICTION).orElseThrow();
        Random random = new Random(20);
        int asked = 0;
        List<String> idle = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<Object> facts = RandomCases.randomCase(random, QUESTIONS, List.of());
            Set<Object> findings = new HashSet<>(RuleLogicTest.ENGINE.assess(facts).proof().findings());
            Set<String> open = new HashSet<>(shown.open(facts));
            for (String key : asked(findings, facts)) {
                asked++;
                if (!open.contains(key)) {
                    idle.add(key + " of " + facts);
                    // some that another answer can make idle, and whatever is asked while answers contradict each other
                    assertThat(findings.stream().anyMatch(CONTRADICTION) || IDLE.contains(key)).as("%s of %s", key, facts).isTrue();
                }
            }
        }
        assertThat(idle).as("of %d asked", asked).hasSizeLessThan(asked / 100);
    }

    @Test
    void once_every_question_asked_is_answered_nothing_else_can_change_the_diagnosis() {
        Relevance diagnosis = LOGIC.relevance(RuleLogicTest.DIAGNOSES, CONTRADICTION).orElseThrow();
        Random random = new Random(21);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<Object> facts = RandomCases.randomCase(random, QUESTIONS, List.of());
            Set<Object> findings = answered(random, facts);
            Set<String> open = new TreeSet<>(diagnosis.open(facts));
            // who feels nothing is not asked what they take it for
            if (findings.stream().noneMatch(finding -> Item.of(finding).type().equals("Discomfort"))) {
                open.remove("pain.own-judgement");
            }
            if (!open.isEmpty()) {
                left.add(open + " of " + facts);
                // long soreness of a place that the article does not name: whether it comes and goes is asked of the lower back
                assertThat(open).as("%s", facts).isSubsetOf("pain.onset", "pain.pattern", "training.adaptation");
            }
        }
        assertThat(left).hasSizeLessThan(CASES / 50);
    }

    @Test
    void whenever_nothing_is_asked_no_answer_changes_the_diagnosis_except_in_two_kinds_of_cases() {
        // who feels nothing is not asked what they take it for
        Proposition discomfort = new Proposition.Concluded(Goal.of("Discomfort", ""));
        // the strong soreness of a place that the article does not name is not asked about further
        Proposition named = new Proposition.Negated(new Proposition.Answered("pain.location", Set.of("elsewhere")));

        assertThat(changing(new Proposition.AllOf(List.of())).keySet())
                .containsExactlyInAnyOrder("pain.onset", "pain.own-judgement", "pain.pattern", "training.adaptation");
        assertThat(changing(new Proposition.AllOf(List.of(discomfort, named)))).isEmpty();
    }

    /** The answers that change the diagnosis of some case in which nothing is asked, each with the smallest such case. */
    private static Map<String, PossibleCase> changing(Proposition wherever) {
        Map<String, PossibleCase> changing = new TreeMap<>();
        for (InputQuestion question : QUESTIONS) {
            CaseSpace space = new CaseSpace(LOGIC.grounding(), Work.each());
            Circuit circuit = space.circuit;
            List<int[]> inputs = LOGIC.grounding().inputs();
            Map<Integer, Integer> without = new HashMap<>();
            IntStream.of(inputs.get(LOGIC.grounding().domain().indexOf(question.key()).orElseThrow()))
                    .forEach(input -> without.put(input, Circuit.FALSE));
            int[] with = space.conclusions(RuleLogicTest.DIAGNOSES).stream().mapToInt(literal -> literal).toArray();
            int[] before = circuit.replace(without, with);
            int changes = circuit.or(IntStream.range(0, with.length).mapToObj(i -> circuit.differ(before[i], with[i])).toList());
            List<Integer> calm = new ArrayList<>(List.of(circuit.replace(without, space.literal(wherever))[0]));
            LOGIC.grounding().conclusions().forEach((finding, literal) -> {
                if (CONTRADICTION.test(finding)) {
                    calm.add(Circuit.not(literal));
                    calm.add(Circuit.not(circuit.replace(without, literal)[0]));
                } else if (Item.of(finding).type().equals("Question")) {
                    int answered = LOGIC.grounding().domain().indexOf(Item.of(finding).code())
                            .map(key -> circuit.or(inputs.get(key))).orElse(Circuit.FALSE);
                    calm.add(circuit.replace(without, circuit.or(Circuit.not(literal), answered))[0]);
                }
            });
            space.smallest(changes, circuit.and(calm)).ifPresent(found -> changing.put(question.key(), found));
        }
        return changing;
    }

    /** Answers until nothing more is asked, and returns what is concluded then. */
    private static Set<Object> answered(Random random, List<Object> facts) {
        while (true) {
            Set<Object> findings = new HashSet<>(RuleLogicTest.ENGINE.assess(facts).proof().findings());
            Set<String> asked = asked(findings, facts);
            if (asked.isEmpty()) {
                return findings;
            }
            InputQuestion question = QUESTIONS.stream().filter(one -> asked.contains(one.key())).findFirst().orElseThrow();
            List<Object> answers = List.copyOf(question.answers().values());
            facts.add(question.isCount() ? question.count().apply(question.least() + random.nextInt(25))
                    : random.nextInt(3) > 0 && question.answers().containsKey("no") ? question.answers().get("no")
                            : answers.get(random.nextInt(answers.size())));
        }
    }

    private static Set<String> asked(Set<Object> findings, List<Object> facts) {
        Set<String> asked = findings.stream().map(Item::of).filter(item -> item.type().equals("Question")).map(Item::code)
                .collect(Collectors.toCollection(TreeSet::new));
        facts.forEach(fact -> VOCABULARY.keyOf(fact).ifPresent(asked::remove));
        return asked;
    }
}

package org.lumbar.shell.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.Goal;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.claims.RuleFormulas;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.interview.Turn.Ask;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Settled;
import org.lumbar.shell.interview.Turn.Side;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.vocabulary.Inquiry;

@Tag("slow")
class InterviewerTest {

    private static final int PEOPLE = Integer.getInteger("people", 600);
    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final Interviewer INTERVIEWER = new Interviewer(RULES, RuleFormulas.of(RULES));
    private static final Inquiry INQUIRY = RULES.vocabulary().layout().inquiry();
    private static final Goal INJURY = Goal.of("Diagnosis", "SUSPECTED_INJURY");

    private static List<Ended> interviews;

    /** How an interview went. */
    private record Ended(Map<String, List<String>> person, CaseAnswers answers, DecidedCase first, int questions, int screens,
            int more, List<Asked> asked) {
        boolean isInjury() {
            return first.proof().findings().stream().anyMatch(INJURY::fits);
        }
    }

    @BeforeAll
    static void ask() {
        interviews = People.seeded(PEOPLE, 42, RULES.vocabulary()).stream().map(InterviewerTest::ask).toList();
    }

    private static Ended ask(Map<String, List<String>> person) {
        List<Asked> asked = new ArrayList<>();
        CaseAnswers answers = CaseAnswers.none();
        int screens = 0;
        Turn turn = INTERVIEWER.next(answers, Stage.WHAT);
        for (; turn instanceof Ask ask; turn = INTERVIEWER.next(answers, Stage.WHAT)) {
            asked.addAll(ask.questions());
            answers = answered(answers, ask, person);
            assertThat(asked).extracting(one -> one.question().key()).doesNotHaveDuplicates();
            screens++;
        }
        Settled settled = (Settled) turn;
        assertThat(settled.unproved()).isEmpty();
        int questions = asked.size();
        int more = 0;
        for (turn = INTERVIEWER.next(answers, Stage.MORE); turn instanceof Ask ask; turn = INTERVIEWER.next(answers, Stage.MORE)) {
            assertThat(ask.stage()).isEqualTo(Stage.MORE);
            asked.addAll(ask.questions());
            answers = answered(answers, ask, person);
            assertThat(asked).extracting(one -> one.question().key()).doesNotHaveDuplicates();
            more++;
        }
        return new Ended(person, answers, settled.assessment(), questions, screens, more, asked);
    }

    private static CaseAnswers answered(CaseAnswers answers, Ask ask, Map<String, List<String>> person) {
        CaseAnswers more = answers;
        for (String key : ask.keys()) {
            more = more.answered(key, person.get(key), INQUIRY);
        }
        return more;
    }

    @Test
    void the_main_conclusion_usually_takes_eight_screens_and_a_suspicion_at_most_six() {
        List<Integer> all = sorted(interviews.stream().map(Ended::screens).toList());
        List<Integer> injuries = sorted(interviews.stream().filter(Ended::isInjury).map(Ended::screens).toList());
        List<Integer> more = sorted(interviews.stream().map(Ended::more).toList());
        System.out.println("screens: median " + middle(all) + ", p90 " + p90(all) + ", most " + all.get(all.size() - 1)
                + "; injury: most " + injuries.get(injuries.size() - 1) + " of " + injuries.size() + "; then up to "
                + more.get(more.size() - 1) + "; one by one: median "
                + middle(sorted(interviews.stream().map(Ended::questions).toList())));

        assertThat(middle(all)).isLessThanOrEqualTo(8);
        assertThat(p90(all)).isLessThanOrEqualTo(11);
        assertThat(injuries).isNotEmpty().allMatch(screens -> screens <= 6);
        assertThat(more).allMatch(screens -> screens <= 10);
    }

    @Test
    void the_usual_number_of_screens_is_the_one_that_pages_name() {
        assertThat(PageWordsReader.read(java.util.Optional.empty()).usually())
                .isEqualTo(String.valueOf(middle(sorted(interviews.stream().map(Ended::screens).toList()))));
    }

    @Test
    void each_question_has_a_witness_that_the_engine_confirms() {
        for (Ended ended : interviews) {
            for (Asked asked : ended.asked()) {
                Turn.Witness witness = asked.witness().orElseThrow(() -> new AssertionError(asked.question().key()));
                assertThat(Set.copyOf(witness.one().shown())).isNotEqualTo(Set.copyOf(witness.other().shown()));
                assertThat(witness.one().others()).isEqualTo(witness.other().others());
                assertThat(differing(witness.one(), witness.other())).isEqualTo(Set.of(asked.question().key()));
            }
        }
    }

    @Test
    void a_witness_has_no_further_answer_that_it_does_not_need() {
        int looked = 0;
        for (Ended ended : interviews.subList(0, 60)) {
            for (Turn.Witness witness : ended.asked().stream().flatMap(asked -> asked.witness().stream()).toList()) {
                boolean offered = settled(witness.one().assessment(), false).equals(settled(witness.other().assessment(), false));
                for (Object further : witness.one().others()) {
                    assertThat(isWitness(without(witness.one(), further), without(witness.other(), further), offered))
                            .as("%s of %s", further, witness.one().others()).isFalse();
                    looked++;
                }
            }
        }
        assertThat(looked).isPositive();
    }

    private static DecidedCase without(Side side, Object further) {
        return RULES.assess(side.assessment().proof().facts().stream().filter(fact -> !fact.equals(further)).toList());
    }

    /** Whether two cases without contradictions differ in something that an interview settles, or that it offers. */
    private static boolean isWitness(DecidedCase one, DecidedCase other, boolean offered) {
        return Stream.of(one, other).noneMatch(each -> each.proof().findings().stream().anyMatch(Goal.of("Contradiction", "")::fits))
                && !settled(one, offered).equals(settled(other, offered));
    }

    private static Set<Object> settled(DecidedCase assessment, boolean offered) {
        return assessment.proof().findings().stream().filter(finding -> RULES.vocabulary().tiers().stream()
                .filter(tier -> tier.offered() == offered).anyMatch(tier -> tier.goals().stream().anyMatch(goal -> goal.fits(finding))))
                .collect(Collectors.toSet());
    }

    private static Set<String> differing(Side one, Side other) {
        Set<Object> facts = new HashSet<>(one.assessment().proof().facts());
        facts.removeAll(other.assessment().proof().facts());
        Set<Object> others = new HashSet<>(other.assessment().proof().facts());
        others.removeAll(one.assessment().proof().facts());
        facts.addAll(others);
        Set<String> keys = new HashSet<>();
        facts.forEach(fact -> keys.add(RULES.vocabulary().keyOf(fact).orElseThrow()));
        return keys;
    }

    @Test
    void no_unasked_answer_changes_the_main_conclusion() {
        int looked = 0;
        for (Ended ended : interviews) {
            CaseAnswers all = ended.answers();
            for (Map.Entry<String, List<String>> entry : ended.person().entrySet()) {
                if (!INQUIRY.assumed().contains(entry.getKey()) && !all.values().containsKey(entry.getKey())) {
                    all = all.with(entry.getKey(), entry.getValue());
                }
            }
            DecidedCase after = RULES.assess(all.asCase(RULES.rulebook()));
            if (after.proof().findings().stream().noneMatch(Goal.of("Contradiction", "")::fits)) {
                assertThat(diagnoses(after)).as(ended.answers().yaml()).isEqualTo(diagnoses(ended.first()));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(PEOPLE / 2);
    }

    private static List<Object> diagnoses(DecidedCase assessment) {
        return assessment.proof().findings().stream().filter(Goal.of("Diagnosis", "")::fits).toList();
    }

    @Test
    void neither_the_order_nor_going_back_nor_skipping_first_changes_the_result() {
        Random random = new Random(7);
        for (Ended ended : interviews) {
            List<String> keys = new ArrayList<>(ended.answers().values().keySet());
            Collections.shuffle(keys, random);
            CaseAnswers other = CaseAnswers.none();
            for (String key : keys) {
                other = other.with(key, List.of(CaseAnswers.UNKNOWN));
            }
            for (String key : keys) {
                other = other.with(key, ended.answers().values().get(key));
            }
            assertThat(RULES.assess(other.asCase(RULES.rulebook())).proof())
                    .isEqualTo(RULES.assess(ended.answers().asCase(RULES.rulebook())).proof());
            assertThat(INTERVIEWER.next(other, Stage.MORE)).isInstanceOf(Settled.class);
        }
    }

    @Test
    void an_unknown_answer_is_not_asked_again_and_never_counts_as_no() {
        CaseAnswers answers = CaseAnswers.none();
        List<String> keys = new ArrayList<>();
        while (INTERVIEWER.next(answers, Stage.MORE) instanceof Ask ask) {
            for (String key : ask.keys()) {
                assertThat(keys).doesNotContain(key);
                keys.add(key);
                answers = answers.answered(key, List.of(CaseAnswers.UNKNOWN), INQUIRY);
            }
        }

        assertThat(keys).contains("pain.quality", "pain.felt");
        assertThat(RULES.assess(answers.asCase(RULES.rulebook())).proof().findings())
                .isEqualTo(RULES.assess(List.of()).proof().findings());
    }

    @Test
    void feeling_nothing_is_an_answer_to_how_it_feels() {
        Ask first = (Ask) INTERVIEWER.next(CaseAnswers.none(), Stage.WHAT);
        CaseAnswers answers = CaseAnswers.none().answered(first.keys().get(0),
                List.of(first.questions().get(0).borrowed().get(0).value()), INQUIRY);

        assertThat(first.keys()).containsExactly("pain.quality");
        assertThat(answers.values()).isEqualTo(Map.of("pain.felt", List.of("no")));
        assertThat(answers.answered("pain.quality", List.of("dull"), INQUIRY).values())
                .isEqualTo(Map.of("pain.quality", List.of("dull")));
    }

    private static List<Integer> sorted(List<Integer> counts) {
        return counts.stream().sorted().toList();
    }

    private static int middle(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static int p90(List<Integer> sorted) {
        return sorted.get(sorted.size() * 9 / 10);
    }
}

package org.lumbar.knowledge;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.RandomAnswers;
import org.lumbar.facts.Adaptation;
import org.lumbar.facts.Advice;
import org.lumbar.facts.AntiInflammatories;
import org.lumbar.facts.CanCorrect;
import org.lumbar.facts.Course;
import org.lumbar.facts.EverythingAddressed;
import org.lumbar.facts.Extent;
import org.lumbar.facts.Felt;
import org.lumbar.facts.Grade;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.Intake;
import org.lumbar.facts.Level;
import org.lumbar.facts.LighterSessions;
import org.lumbar.facts.Opinion;
import org.lumbar.facts.OtherSymptom;
import org.lumbar.facts.OwnJudgement;
import org.lumbar.facts.PainIntensity;
import org.lumbar.facts.PainPattern;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Protein;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.Stage;
import org.lumbar.facts.SustainedIntensity;
import org.lumbar.facts.Swelling;
import org.lumbar.facts.TrainingLevel;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Firmness;
import org.lumbar.findings.Purpose;
import org.lumbar.findings.Remedy;
import org.lumbar.shell.engine.CompiledRules;

/** Which conclusion outranks which, by answers and codes alone, over 20,000 random cases. */
@Tag("slow")
class PrecedenceTest {

    private static final String[] SORENESS = {"MUSCLE_SORENESS", "DOMS", "POSTERIOR_CHAIN_SORENESS", "PROLONGED_SORENESS"};
    private static final String[] HURTS_AN_INJURY = {"STRETCH", "RELEASE", "COMPRESSION", "ANTI_INFLAMMATORY",
        "TRAIN_REGULARLY", "KEEP_ECCENTRIC"};
    private static final String[] REASSURES = {"NO_REASON_TO_GIVE_UP", "STRONG_AFTER_HARD_WORKOUT",
        "MINOR_SWELLING_IS_NORMAL", "STIFFNESS_IS_NORMAL", "HIGH_REPETITIONS_ARE_ORDINARY", "FADES_WITH_ADAPTATION"};
    private static final Set<String> FOR_AN_INJURY = Set.of("STOP_ACTIVITY", "ASSESS_SEVERITY", "MEDICAL_PROFESSIONAL",
            "ICE", "LESS_UPRIGHT", "SUPPORT");
    private static final List<String> CAUSES = List.of("training.reps-per-set", "training.eccentric",
            "training.adaptation", "training.protein", "training.sustained-high-intensity", "training.recent-meet",
            "form.rounded-back", "form.collapsed-chest", "form.bar-too-far", "form.hyperextended-lockout", "form.other-fault");

    @TestFactory
    Stream<DynamicTest> what_takes_precedence_does_so_in_every_case() {
        CompiledRules rules = CompiledRules.packaged();
        List<Answered> cases = cases().limit(20_000).map(facts -> Answered.of(rules, facts)).toList();
        return all().entrySet().stream().map(property -> dynamicTest(property.getKey(), () -> {
            List<Answered> applies = cases.stream().filter(property.getValue().applies()).toList();
            assertThat(applies).as("cases to which it applies").isNotEmpty();
            assertThat(applies.stream().filter(property.getValue().holds().negate()).findFirst()).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> withdrawing_a_no_to_a_sign_never_makes_the_answer_surer() {
        CompiledRules rules = CompiledRules.packaged();
        Random random = new Random(2);
        return Stream.of(Sign.values()).map(sign -> dynamicTest(sign.name(), () -> {
            for (int number = 0; number < 500; number++) {
                List<Object> facts = RandomAnswers.of(random);
                Answered without = Answered.of(rules, facts.stream()
                        .filter(fact -> !(fact instanceof InjurySign one && one.sign() == sign)).toList());
                Answered no = Answered.of(rules, Stream.concat(without.facts().stream(),
                        Stream.of(new InjurySign(sign, YesNo.NO))).toList());
                assertThat(without.likely(SORENESS) || without.likely("NOTHING_TO_DIAGNOSE")).isFalse();
                assertThat(without.diagnosed("SUSPECTED_INJURY")).isEqualTo(no.diagnosed("SUSPECTED_INJURY"));
                assertThat(no.remedies().collect(toSet())).containsAll(without.remedies()
                        .filter(code -> !code.equals("MEDICAL_PROFESSIONAL")).toList());
                assertThat(firmness(without)).as(facts.toString()).isGreaterThanOrEqualTo(firmness(no));
                assertThat(without.emergencyFirst()).isIn(no.emergencyFirst(), true);
            }
        }));
    }

    /** Every other one is sore, so that advice on training is met often enough. */
    static Stream<List<Object>> cases() {
        Random random = new Random(1);
        return Stream.generate(() -> RandomAnswers.of(random)).map(facts -> random.nextBoolean() ? facts
                : Cases.sore(facts, random.nextBoolean() ? Quality.DULL : Quality.MILD_BURN));
    }

    private static int firmness(Answered one) {
        return one.firmly("MEDICAL_PROFESSIONAL") ? 2 : one.advised("MEDICAL_PROFESSIONAL") ? 1 : 0;
    }

    /** What must hold of every case, by what it says. */
    static Map<String, Precedence> all() {
        Map<String, Precedence> all = new LinkedHashMap<>();
        injury(all);
        unanswered(all);
        undetermined(all);
        soreness(all);
        training(all);
        return all;
    }

    private static void injury(Map<String, Precedence> all) {
        all.put("a sign with discomfort is likely an injury and never soreness", where(
                one -> one.felt() && one.anySign(), one -> one.likely("SUSPECTED_INJURY") && !one.diagnosed(SORENESS)));
        all.put("sharp pain, an own suspicion, and with discomfort an odd symptom or marked swelling, are an injury, and that alone",
                where(one -> one.saysOne(new PainQuality(Quality.SHARP), new OwnJudgement(Opinion.INJURY)) || one.felt()
                        && one.saysOne(new OtherSymptom(YesNo.YES), new Swelling(Extent.MARKED)),
                        one -> one.diagnoses().toList().equals(List.of("SUSPECTED_INJURY"))));
        all.put("an injury gets all six measures for one, firmly, and nothing else", where(
                one -> one.diagnosed("SUSPECTED_INJURY"), one -> one.remedies().collect(toSet()).equals(FOR_AN_INJURY)
                        && FOR_AN_INJURY.stream().allMatch(one::firmly)));
        all.put("an injury has no cause, severity or duration of soreness, and nothing reassures beside it", where(
                one -> one.diagnosed("SUSPECTED_INJURY"), one -> !one.caused() && !one.graded("MILD", "MODERATE", "NEGLIGIBLE")
                        && !one.lasts("UP_TO_TWO_WEEKS", "SEVERAL_DAYS") && !one.cautioned(REASSURES)));
        all.put("the signs of an emergency come first wherever they could matter", where(
                one -> one.diagnosed("SUSPECTED_INJURY") || one.says(new PainIntensity(Grade.STRONG)) || one.anySign()
                        || one.says(new OtherSymptom(YesNo.YES))
                        || !one.says(new InjurySign(Sign.ALTERED_FUNCTION, YesNo.NO)), Answered::emergencyFirst));
    }

    private static void unanswered(Map<String, Precedence> all) {
        all.put("while a sign is not answered no, nothing is advised that could hurt an injury", where(
                one -> !one.allSignsNo(), one -> !one.advised(HURTS_AN_INJURY) && !one.cautioned("NO_REASON_TO_GIVE_UP")));
        all.put("while a sign is not answered no, neither soreness nor nothing is likely", where(
                one -> !one.allSignsNo(), one -> !one.likely(SORENESS) && !one.likely("NOTHING_TO_DIAGNOSE")));
        all.put("while a sign is not answered no, form and training wait for it", where(one -> !one.allSignsNo(),
                one -> Stream.of("CORRECT_FORM", "COACH", "REASSESS_FORM", "SPACE_SESSIONS", "LOWER_INTENSITY", "LESS_VOLUME",
                        "BACK_OFF_SETS").allMatch(code -> !one.firmly(code) && !one.firmness(code, Firmness.OFFERED))));
    }

    private static void undetermined(Map<String, Precedence> all) {
        all.put("where it is undetermined, nothing is advised but a professional, and nothing explained", where(
                one -> one.diagnosed("UNDETERMINED"), one -> one.remedies().allMatch("MEDICAL_PROFESSIONAL"::equals)
                        && !one.caused() && !one.graded("MILD", "MODERATE", "NEGLIGIBLE")
                        && one.answer().findings(org.lumbar.findings.Outlook.class).isEmpty() && !one.cautioned(REASSURES)));
        all.put("a sign, an odd symptom or marked swelling without discomfort goes to a professional", where(
                one -> !one.felt() && (one.anySign() || one.saysOne(new OtherSymptom(YesNo.YES), new Swelling(Extent.MARKED))),
                one -> one.firmly("MEDICAL_PROFESSIONAL") && !one.diagnosed("NOTHING_TO_DIAGNOSE") && !one.diagnosed(SORENESS)));
        all.put("nothing to diagnose needs nothing felt and no sign, and advises nothing", where(
                one -> one.diagnosed("NOTHING_TO_DIAGNOSE"), one -> one.says(new Felt(YesNo.NO)) && !one.felt() && !one.anySign()
                        && one.remedies().findAny().isEmpty()));
        all.put("answers that contradict each other on what is felt are never soreness", where(
                one -> one.says(new Felt(YesNo.NO)) || one.says(new PainQuality(Quality.SHARP))
                        || !one.saysOne(new PainQuality(Quality.DULL), new PainQuality(Quality.MILD_BURN)),
                one -> !one.diagnosed(SORENESS)));
    }

    private static void soreness(Map<String, Precedence> all) {
        all.put("more than two weeks without a break go to a professional, and are eased by ice alone", where(
                one -> one.daysAbove(14) && !one.says(new PainPattern(Course.RECURRING)),
                one -> one.firmly("MEDICAL_PROFESSIONAL") && !one.advised("REST_DAY") && !one.advised(HURTS_AN_INJURY)
                        && !one.diagnosed("MUSCLE_SORENESS", "DOMS", "POSTERIOR_CHAIN_SORENESS")));
        all.put("a strong burn goes to a professional, and nothing is advised that could hurt an injury", where(
                one -> one.diagnosed(SORENESS) && one.says(new PainIntensity(Grade.STRONG))
                        && !one.says(new PainQuality(Quality.DULL)),
                one -> one.firmly("MEDICAL_PROFESSIONAL") && !one.advised(HURTS_AN_INJURY)));
        all.put("whoever is unsure what it is, is advised to check the signs", where(
                one -> one.felt() && one.says(new OwnJudgement(Opinion.UNSURE)) && !one.diagnosed("SUSPECTED_INJURY"),
                one -> one.cautioned("RECHECK_SIGNS")));
        all.put("mild needs many repetitions, and negligible good conditioning as well", where(
                one -> one.graded("MILD", "NEGLIGIBLE"), one -> one.repsAbove(8)
                        && (one.graded("MILD") || one.says(new Adaptation(Stage.WELL_CONDITIONED)))));
        all.put("anti-inflammatories need a professional's consent", where(
                one -> one.advised("ANTI_INFLAMMATORY"), one -> !one.says(new AntiInflammatories(Advice.UNSUITABLE))
                        && one.firmness("ANTI_INFLAMMATORY", one.says(new AntiInflammatories(Advice.CLEARED))
                                ? Firmness.OFFERED : Firmness.ONCE_CLEARED) || one.says(new AntiInflammatories(Advice.CLEARED),
                                new AntiInflammatories(Advice.UNSUITABLE))));
    }

    private static void training(Map<String, Precedence> all) {
        all.put("anti-inflammatories are offered only to whoever is cleared for them", where(
                one -> one.firmness("ANTI_INFLAMMATORY", Firmness.OFFERED), one -> one.says(new AntiInflammatories(Advice.CLEARED))));
        all.put("a coach is firmly advised only about a known fault in the lift of a sore lower back", where(
                one -> one.firmly("COACH"), one -> one.anyFault() && one.caused("POOR_FORM") && one.lowerBack() && one.says(new CanCorrect(YesNo.NO))));
        all.put("the form is gone over again only where every cause was asked about or dealt with", where(
                one -> one.advised("REASSESS_FORM"), one -> one.lowerBack() && !one.anyFault() && !one.firmly("REASSESS_FORM")
                        && !one.caused("POOR_FORM", "INSUFFICIENT_RECOVERY", "HIGH_REPETITION_VOLUME")
                        && (one.says(new EverythingAddressed(YesNo.YES)) || CAUSES.stream().allMatch(one::answered))));
        all.put("lighter sessions are not advised to whoever has them", where(
                one -> one.says(new LighterSessions(YesNo.YES)), one -> !one.advised("LOWER_INTENSITY")));
        all.put("stretches of the lower back are for a sore lower back", where(
                one -> one.answer().findings(Remedy.class).contains(new Remedy("STRETCH", Purpose.EASE, Firmness.ADVISED, "LOWER_BACK")),
                Answered::lowerBack));
        all.put("recovery comes before training more often", where(
                one -> one.noRestDay() && !one.says(new TrainingLevel(Level.ELITE)) || one.lowerBack()
                        && one.saysOne(new Protein(Intake.INSUFFICIENT), new SustainedIntensity(YesNo.YES)),
                one -> !one.advised("TRAIN_REGULARLY")));
        all.put("the rest days of the elite are not judged", where(
                one -> one.says(new TrainingLevel(Level.ELITE)), one -> !one.advised("SPACE_SESSIONS")));
    }

    private static Precedence where(Predicate<Answered> applies, Predicate<Answered> holds) {
        return new Precedence(applies, holds);
    }

    /** What holds of each case to which it applies. */
    record Precedence(Predicate<Answered> applies, Predicate<Answered> holds) {
    }
}

package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lumbar.knowledge.Reading.IN_ORDER;
import static org.lumbar.knowledge.Reading.NO_SIGN;
import static org.lumbar.knowledge.Reading.assess;
import static org.lumbar.knowledge.Reading.concluded;
import static org.lumbar.knowledge.Reading.conclusions;
import static org.lumbar.knowledge.Reading.said;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Points of the article that are easily misread: a case of each beside its near miss. */
class ArticlePointsTest {

    @Test
    void more_than_two_weeks_of_something_go_to_a_professional_whatever_is_unclear() {
        concluded("pain: {felt: yes, days: 60, intensity: strong}").contains("Remedy MEDICAL_PROFESSIONAL NOW ADVISED");
        concluded("pain: {quality: dull, days: 60}\n" + NO_SIGN + "training: {adaptation: [returning, adapted]}")
                .contains("Remedy MEDICAL_PROFESSIONAL NOW ADVISED", "Contradiction training.adaptation");
        concluded("pain: {felt: yes, days: 14, intensity: strong}").doesNotContain("Remedy MEDICAL_PROFESSIONAL NOW ADVISED");
    }

    @Test
    void a_contradiction_clouds_only_what_hangs_on_it() {
        concluded("pain: {quality: dull}\n" + NO_SIGN + "training: {adaptation: [returning, adapted], rest-days: 2}")
                .contains("Diagnosis MUSCLE_SORENESS POSSIBLE", "Question training.adaptation")
                .doesNotContain("Diagnosis UNDETERMINED LIKELY", "Cause UNACCUSTOMED",
                        "Remedy TRAIN_REGULARLY TRAINING ADVISED");
        concluded("pain: {felt: no, quality: dull}\n" + NO_SIGN)
                .contains("Diagnosis UNDETERMINED LIKELY", "Unclear CONTRADICTION");
    }

    @Test
    void marked_swelling_where_something_is_felt_hints_at_an_injury() {
        concluded("pain: {quality: dull}\nsymptoms: {swelling: marked}").contains("Diagnosis SUSPECTED_INJURY POSSIBLE");
        concluded("pain: {felt: no}\nsymptoms: {swelling: marked}")
                .contains("Unclear MARKED_SWELLING", "Remedy MEDICAL_PROFESSIONAL NOW ADVISED");
        concluded("pain: {quality: dull}\nsymptoms: {swelling: minor}").doesNotContain("Diagnosis SUSPECTED_INJURY POSSIBLE");
    }

    @Test
    void reassurance_is_no_wider_than_the_article() {
        said("pain: {quality: sharp}").contains("Most soft-tissue injuries from resistance training are fairly minor, but "
                + "whether this one is has to be assessed.");
        said("pain: {quality: dull}\n" + NO_SIGN).doesNotContain("fairly minor");
    }

    @Test
    void while_a_sign_is_unanswered_form_waits_and_nothing_is_advised_that_could_hurt() {
        String lifter = "pain: {quality: dull}\ntraining: {eccentric: extended}\nform: {rounded-back: yes}\n";
        said(lifter).contains("Once all four signs are answered no: correct your form, whether only the starting position or the whole lift.").doesNotContain("Keep lowering");
        concluded(lifter).doesNotContain("Remedy STRETCH EASE ADVISED LOWER_BACK", "Remedy RELEASE EASE ADVISED",
                "Remedy COMPRESSION EASE ADVISED", "Remedy ANTI_INFLAMMATORY EASE ONCE_CLEARED");
        concluded(lifter + NO_SIGN).contains("Remedy CORRECT_FORM TRAINING ADVISED", "Remedy KEEP_ECCENTRIC TRAINING ADVISED");
    }

    @Test
    void prolonged_soreness_speaks_with_one_voice() {
        String lifter = "pain: {quality: dull, days: 30}\n" + NO_SIGN + "form: {rounded-back: yes, can-correct: no}\n";
        concluded(lifter).contains("Remedy CORRECT_FORM TRAINING ADVISED", "Remedy COACH TRAINING ADVISED")
                .doesNotContain("Remedy REST_DAY EASE ADVISED", "Remedy REASSESS_FORM TRAINING OFFERED");
        concluded("pain: {quality: dull, days: 30, location: glutes}\n" + NO_SIGN + "form: {rounded-back: yes, can-correct: no}\n")
                .doesNotContain("Remedy COACH TRAINING ADVISED");
        concluded(lifter.replace("30", "13")).contains("Remedy REST_DAY EASE ADVISED");
    }

    @Test
    void form_is_corrected_after_clearance_where_an_injury_is_suspected() {
        said("pain: {quality: sharp}\nform: {rounded-back: yes}")
                .contains("Your form is worth correcting, but only after a medical professional has cleared you to lift again.")
                .doesNotContain("relearn the lift", "before you lift again");
        concluded("pain: {quality: sharp}\nform: {rounded-back: yes}").noneMatch(one -> one.startsWith("Remedy CORRECT_FORM"));
        said("pain: {quality: dull}\n" + NO_SIGN + "form: {rounded-back: yes}").doesNotContain("cleared you to lift");
    }

    @Test
    void checking_the_signs_goes_on_to_what_to_do_and_is_for_the_unsure_too() {
        said("pain: {quality: dull, own-judgement: unsure}\n" + NO_SIGN)
                .contains("If you find one, stop and see a medical professional.");
        concluded("pain: {quality: dull, own-judgement: soreness}\n" + NO_SIGN).doesNotContain("Caution RECHECK_SIGNS");
    }

    @Test
    void the_emergency_is_ours_and_says_so_in_two_levels_and_first() {
        said("pain: {quality: dull}").contains("Get emergency care now", "See a doctor today", "not the article");
        assertThat(assess("pain: {quality: sharp}").findings(org.lumbar.findings.Caution.class).get(0).code())
                .isEqualTo("EMERGENCY_SIGNS");
        concluded("pain: {quality: dull, intensity: strong}\n" + NO_SIGN).contains("Caution EMERGENCY_SIGNS");
        concluded("pain: {quality: dull, intensity: moderate}\n" + NO_SIGN).doesNotContain("Caution EMERGENCY_SIGNS");
    }

    @Test
    void unanswered_is_not_none() {
        concluded("pain: {quality: dull}\n" + NO_SIGN).doesNotContain("Remedy COACH TRAINING OFFERED")
                .contains("Question training.reps-per-set");
        concluded("pain: {quality: dull}\n" + NO_SIGN + IN_ORDER)
                .contains("Remedy REASSESS_FORM TRAINING OFFERED", "Remedy COACH TRAINING OFFERED");
        concluded("pain: {quality: dull}\n" + NO_SIGN + "history: {everything-addressed: yes}")
                .contains("Remedy COACH TRAINING OFFERED");
    }

    @Test
    void strong_soreness_after_a_meet_is_normal() {
        String lifter = "pain: {quality: dull, intensity: strong}\n" + NO_SIGN;
        concluded(lifter + "training: {recent-meet: yes}").contains("Caution STRONG_AFTER_HARD_WORKOUT")
                .doesNotContain("Caution RECHECK_SIGNS");
        concluded(lifter + "training: {recent-meet: no}").contains("Caution RECHECK_SIGNS");
    }

    @Test
    void two_rest_days_are_no_better_than_one() {
        String lifter = "pain: {quality: dull}\n" + NO_SIGN + "training: {adaptation: adapted, reps-per-set: 15, rest-days: ";
        assertThat(conclusions(lifter + "1}")).isEqualTo(conclusions(lifter + "2}"));
        concluded(lifter + "0}").contains("Cause INSUFFICIENT_RECOVERY SPACING");
    }

    @Test
    void with_many_repetitions_spacing_is_offered_and_lighter_sessions_are_asked_about() {
        String lifter = "pain: {quality: dull}\n" + NO_SIGN;
        concluded(lifter + "training: {reps-per-set: 15}").contains("Remedy SPACE_SESSIONS TRAINING OFFERED",
                "Question training.rest-days", "Question training.lighter-sessions");
        concluded(lifter + "training: {sustained-high-intensity: yes}").contains("Remedy SPACE_SESSIONS TRAINING OFFERED",
                "Question training.lighter-sessions");
        concluded(lifter + "training: {reps-per-set: 15, rest-days: 1}")
                .doesNotContain("Remedy SPACE_SESSIONS TRAINING OFFERED");
    }

    @Test
    void mild_is_said_of_the_repetitions_alone() {
        said("pain: {quality: dull}\n" + NO_SIGN + "training: {reps-per-set: 15, protein: insufficient}")
                .contains("From many repetitions alone, soreness is usually mild.");
        said("pain: {quality: dull}\n" + NO_SIGN + "training: {protein: insufficient}").doesNotContain("usually mild");
    }

    @Test
    void a_newcomers_soreness_of_the_next_day_is_doms_wherever_it_sits() {
        String glutes = "pain: {quality: dull, location: glutes, onset: next-day, days: 2}\n" + NO_SIGN;
        concluded(glutes + "training: {adaptation: new-to-training}").contains("Diagnosis DOMS LIKELY", "Cause UNACCUSTOMED");
        concluded(glutes + "training: {adaptation: adapted}").contains("Diagnosis POSTERIOR_CHAIN_SORENESS LIKELY");
        concluded("pain: {quality: dull, onset: straight-after, days: 3}\n" + NO_SIGN + "training: {adaptation: new-to-training}")
                .contains("Diagnosis MUSCLE_SORENESS LIKELY", "Diagnosis DOMS POSSIBLE");
    }

    @Test
    void after_a_week_ordinary_soreness_is_likely_and_each_outlook_names_its_kind() {
        String lifter = NO_SIGN + "training: {adaptation: new-to-training}\npain: {quality: dull, onset: next-day, days: ";
        concluded(lifter + "8}").contains("Diagnosis MUSCLE_SORENESS LIKELY", "Diagnosis DOMS POSSIBLE",
                "Outlook SEVERAL_DAYS EXCEEDED", "Outlook UP_TO_TWO_WEEKS WITHIN");
        said(lifter + "8}").contains("Ordinary soreness can last", "the several days of DOMS");
        concluded(lifter + "7}").contains("Diagnosis DOMS LIKELY", "Outlook SEVERAL_DAYS WITHIN");
    }

    @Test
    void how_bad_it_is_and_how_one_recovers_are_said_of_doms() {
        String depending = "depending on how bad it is and how you recover";
        said("pain: {quality: dull, onset: next-day}\n" + NO_SIGN + "training: {adaptation: new-to-training}").contains(depending);
        said("pain: {quality: dull, onset: next-day}\n" + NO_SIGN + "training: {adaptation: adapted}").doesNotContain(depending);
    }

    @Test
    void doms_for_months_with_all_in_order_leaves_the_form() {
        String returning = "pain: {quality: dull, onset: next-day, pattern: recurring, days: 90}\n" + NO_SIGN
                + IN_ORDER.replace("adaptation: adapted", "adaptation: returning");
        concluded(returning).contains("Remedy REASSESS_FORM TRAINING OFFERED").doesNotContain("Caution NO_REASON_TO_GIVE_UP");
        concluded(returning.replace("90", "14")).doesNotContain("Remedy REASSESS_FORM TRAINING OFFERED")
                .contains("Caution NO_REASON_TO_GIVE_UP");
    }

    @Test
    void for_another_place_alone_a_professional_is_offered() {
        concluded("pain: {quality: dull, location: elsewhere}\n" + NO_SIGN).contains("Remedy MEDICAL_PROFESSIONAL NOW OFFERED");
        concluded("pain: {quality: dull, location: glutes}\n" + NO_SIGN)
                .doesNotContain("Remedy MEDICAL_PROFESSIONAL NOW OFFERED");
    }

    @Test
    void contradictions_that_are_easily_missed_are_noticed() {
        concluded("pain: {quality: dull}\nsymptoms: {stiffness: yes, reduced-range-of-motion: yes}")
                .contains("Diagnosis SUSPECTED_INJURY LIKELY", "Contradiction symptoms.reduced-range-of-motion",
                        "Question symptoms.reduced-range-of-motion");
        concluded("pain: {quality: dull}\ntraining: {rest-days: 0}\nhistory: {everything-addressed: yes}")
                .contains("Contradiction history.everything-addressed", "Cause INSUFFICIENT_RECOVERY SPACING");
        concluded("pain: {quality: dull}\ntraining: {rest-days: 1}\nhistory: {everything-addressed: yes}")
                .doesNotContain("Contradiction history.everything-addressed");
    }

    @Test
    void what_could_change_the_result_is_asked_and_put_as_it_is_answered() {
        concluded("pain: {quality: dull}\n" + NO_SIGN)
                .contains("Question pain.own-judgement", "Question pain.location", "Question pain.intensity");
        concluded("pain: {quality: sharp}").doesNotContain("Question pain.own-judgement");
        List<String> asked = conclusions("pain: {quality: dull, days: 20}").stream()
                .filter(finding -> finding.startsWith("Question ")).toList();
        assertThat(asked.get(4)).isEqualTo("Question pain.pattern");
        said("pain: {quality: dull}").contains("cannot go as far as usual, not just one that feels stiff",
                "in your back, buttocks or legs", "Do you eat enough protein?");
    }

    @Test
    void what_is_cited_is_said() {
        said("pain: {quality: dull}\n" + NO_SIGN + "training: {level: novice}")
                .contains("taxes the nervous system", "recovery from hard deadlifts is often slow", "it should pass soon")
                .contains("\"K116\"", "\"K117\"", "\"K122\"");
        said("pain: {quality: dull, onset: straight-after}\n" + NO_SIGN + "training: {adaptation: returning}")
                .contains("That is too early for DOMS.");
    }
}

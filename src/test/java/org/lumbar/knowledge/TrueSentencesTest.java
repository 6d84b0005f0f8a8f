package org.lumbar.knowledge;

import static org.lumbar.knowledge.Reading.IN_ORDER;
import static org.lumbar.knowledge.Reading.NO_SIGN;
import static org.lumbar.knowledge.Reading.concluded;
import static org.lumbar.knowledge.Reading.reads;
import static org.lumbar.knowledge.Reading.said;

import org.junit.jupiter.api.Test;

/** Every sentence is true of the person who reads it. */
class TrueSentencesTest {

    private static final String DULL = "pain: {quality: dull}\n" + NO_SIGN;

    @Test
    void nothing_felt_needs_no_place() {
        reads("pain: {felt: no}\n" + NO_SIGN).doesNotContain("the lower back is assumed");
        reads("pain: {felt: yes}\n" + NO_SIGN).contains("so the lower back is assumed");
    }

    @Test
    void dull_and_something_else_is_not_called_neither() {
        reads("pain: {quality: [dull, other]}\n" + NO_SIGN).contains("at least in part, it feels some other way")
                .doesNotContain("none of dull");
        reads(DULL).doesNotContain("some other way");
    }

    @Test
    void a_lighter_week_is_advised_to_nobody_who_has_one() {
        String lifter = DULL + "training: {sustained-high-intensity: yes, lighter-sessions: ";
        reads(lifter + "yes}").doesNotContain("a lighter week.");
        reads(lifter + "no}").contains("Plan a lighter workout within the week, or a lighter week.");
    }

    @Test
    void a_specialized_elite_lifter_is_not_held_to_a_norm_that_is_not_meant_for_the_elite() {
        String lifter = DULL + "training: {specialized: yes, reps-per-set: 15, rest-days: 0, level: ";
        reads(lifter + "elite}").contains("not meant for elite lifters", "many repetitions are ordinary practice")
                .doesNotContain("rest days between sessions");
        reads(lifter + "advanced}").contains("Put one to two rest days between sessions").doesNotContain("not meant for elite");
    }

    @Test
    void the_elite_get_no_advice_meant_for_lower_levels() {
        String lifter = "pain: {quality: dull, onset: next-day}\n" + NO_SIGN
                + "training: {adaptation: new-to-deadlift, rest-days: 1, level: ";
        reads(lifter + "elite}").contains("Once it has eased, train regularly to stay used to the lift, with enough rest in between.")
                .doesNotContain("one to two rest days between");
        reads(lifter + "novice}").contains("with one to two rest days between sessions.");
    }

    @Test
    void nobody_is_sent_to_ask_about_anti_inflammatories_that_are_cleared() {
        reads(DULL + "medication: {anti-inflammatories: cleared}")
                .contains("Anti-inflammatories can help; take them as the medical professional told you.")
                .doesNotContain("Ask a medical professional first");
        reads(DULL).contains("Ask a medical professional first.");
    }

    @Test
    void stretches_of_the_lower_back_are_for_the_lower_back_and_are_dynamic() {
        reads("pain: {quality: dull, location: glutes}\n" + NO_SIGN).contains("Do dynamic (moving) stretches for the sore area.")
                .doesNotContain("child's pose");
        reads(DULL).contains("Do dynamic (moving) stretches for the lower back: cat stretch, child's pose");
    }

    @Test
    void a_newcomer_has_had_no_break_yet() {
        String lifter = "pain: {quality: dull, onset: next-day}\n" + NO_SIGN + "training: {adaptation: ";
        said(lifter + "new-to-training}").contains("You are new to resistance training.", "A long break from training can bring")
                .doesNotContain("back after a long break;");
        said(lifter + "returning}").contains("You are back after a long break;").doesNotContain("You are new to");
    }

    @Test
    void nobody_who_has_a_cause_reads_that_there_is_none() {
        reads("pain: {quality: dull, onset: next-day, pattern: recurring, days: 90}\n" + NO_SIGN
                + IN_ORDER.replace("adaptation: adapted", "adaptation: new-to-deadlift"))
                .contains("Your body is not used to the deadlift.", "Nothing else is left to deal with, so form is the next thing to look at.");
    }

    @Test
    void someone_used_to_the_lift_does_not_read_that_this_is_unknown() {
        String lifter = "pain: {quality: dull, onset: next-day}\n" + NO_SIGN;
        reads(lifter + "training: {adaptation: adapted}").contains("You say that you are used to the deadlift")
                .doesNotContain("deadlift is not known");
        reads(lifter).contains("How used you are to the deadlift is not known");
    }

    @Test
    void a_contradiction_shows_both_sides_in_the_words_of_the_lifter() {
        reads("pain: {felt: no, quality: dull}\n" + NO_SIGN).contains("You answered pain.felt: no; pain.quality: dull.");
        reads("pain: {quality: [dull, sharp]}").contains("You answered pain.quality: dull and sharp.");
        reads(DULL + "training: {adaptation: [returning, adapted]}")
                .contains("You answered training.adaptation: returning and adapted.");
        reads("pain: {quality: dull}\nsymptoms: {stiffness: yes, reduced-range-of-motion: yes}")
                .contains("symptoms.stiffness: yes", "symptoms.reduced-range-of-motion: yes");
        reads(DULL + "training: {rest-days: 0}\nhistory: {everything-addressed: yes}")
                .contains("history.everything-addressed: yes", "training.rest-days: 0");
        reads(DULL).doesNotContain("You answered");
    }

    @Test
    void an_answer_that_cannot_be_given_says_why_and_to_leave_the_lift_alone() {
        reads("pain: {felt: yes}").contains("An injury is not ruled out, so leave the lift alone until it is.",
                "You have not said how it feels; sharp pain would point to an injury.", "How does it feel?");
        reads("pain: {felt: yes}\n" + NO_SIGN).contains("although all four signs of injury are answered no. If in doubt, "
                + "leave the lift alone.");
    }

    @Test
    void remedies_are_grouped_by_purpose_and_causes_only_may_have_contributed() {
        String lifter = DULL + "training: {rest-days: 0}";
        reads(lifter).containsSubsequence("What it is", "To ease it", "What may have contributed", "For your training",
                "How long", "Please keep in mind", "What would help to know").doesNotContain("probably", "caused");
        reads("pain: {quality: sharp}").containsSubsequence("What it is", "Do this now", "How long").doesNotContain("To ease it");
    }

    @Test
    void a_sentence_with_two_reasons_appears_once() {
        concluded(DULL + "training: {reps-per-set: 15, sustained-high-intensity: yes}").containsOnlyOnce(
                "Remedy LESS_VOLUME TRAINING OFFERED");
        reads(DULL + "training: {reps-per-set: 15, sustained-high-intensity: yes}")
                .containsOnlyOnce("Cut the total volume of your workout.");
        reads(DULL + "form: {rounded-back: yes, collapsed-chest: yes, bar-too-far: yes}")
                .containsOnlyOnce("Faulty form raises the risk of an injury.").containsOnlyOnce("You report faulty form:");
    }

    @Test
    void sentences_are_plain_english() {
        reads("pain: {quality: sharp}").contains("See a medical professional, and have them assess how severe it is.");
        reads("pain: {quality: dull, location: [lower-back, glutes]}\n" + NO_SIGN).contains("hamstrings or glutes")
                .doesNotContain("posterior chain");
        reads(DULL + "form: {rounded-back: yes}").contains("A different starting position may be enough, or you may have to "
                + "relearn the lift.");
    }
}

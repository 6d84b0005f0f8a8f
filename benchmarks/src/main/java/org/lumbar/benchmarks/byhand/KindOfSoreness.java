package org.lumbar.benchmarks.byhand;

import org.lumbar.facts.*;
import org.lumbar.findings.*;

/** Which kind of soreness, how long it may last, and what goes with it. */
final class KindOfSoreness {

    private final Decision decision;
    private final Told told;
    private final Certainty certainty;
    private boolean ordinary;

    private KindOfSoreness(Decision decision) {
        this.decision = decision;
        this.told = decision.told;
        this.certainty = decision.soreness;
    }

    static void decide(Decision decision) {
        if (decision.soreness != null) {
            KindOfSoreness part = new KindOfSoreness(decision);
            part.prolonged();
            part.lowerBack();
            part.elsewhere();
            part.ordinaryOutlook();
            part.domsOutlook();
            part.cautions();
            part.questions();
        }
    }

    private void prolonged() {
        decision.prolonged = told.days > 14 && told.course != Course.RECURRING;
        if (decision.prolonged) {
            decision.add(new Prolonged());
            decision.add(new Diagnosis("PROLONGED_SORENESS", certainty));
            decision.add(new Outlook("UP_TO_TWO_WEEKS", Span.EXCEEDED));
            decision.caution("RECHECK_SIGNS");
            decision.ask(told.course != null, "pain.pattern");
        }
    }

    private void lowerBack() {
        decision.lowBack = told.places.contains(Place.LOWER_BACK);
        if (!decision.lowBack) {
            return;
        }
        decision.add(new LowBackSoreness(certainty));
        boolean straightAfter = told.onset == Start.STRAIGHT_AFTER;
        if (!decision.prolonged) {
            decision.doms = decision.unaccustomed && !straightAfter;
            if (decision.doms) {
                decision.add(new Diagnosis("DOMS", certainty));
            } else {
                ordinary("MUSCLE_SORENESS");
            }
        }
        if (decision.unaccustomed && straightAfter && told.days <= 1) {
            decision.caution("DOMS_MAY_FOLLOW");
        }
    }

    private void elsewhere() {
        if (decision.prolonged) {
            return;
        }
        boolean behind = told.places.contains(Place.HAMSTRINGS) || told.places.contains(Place.GLUTES);
        if (behind) {
            ordinary("POSTERIOR_CHAIN_SORENESS");
        }
        if (told.onset == Start.NEXT_DAY && !decision.unaccustomed
                || behind && !decision.lowBack && decision.unaccustomed && told.onset != Start.STRAIGHT_AFTER) {
            decision.add(new Diagnosis("DOMS", Certainty.POSSIBLE));
        }
    }

    private void ordinary(String code) {
        ordinary = true;
        decision.add(new Diagnosis(code, certainty));
    }

    private void ordinaryOutlook() {
        if (ordinary) {
            boolean within = told.days != Told.NOT_GIVEN && told.days <= 14;
            decision.add(new Outlook("UP_TO_TWO_WEEKS", within ? Span.WITHIN : Span.OPEN));
        }
    }

    private void domsOutlook() {
        if (!decision.doms) {
            return;
        }
        decision.add(new Severity("MODERATE"));
        decision.caution("FADES_WITH_ADAPTATION");
        decision.caution("LAYOFF_BRINGS_DOMS_BACK");
        Span span = told.days == Told.NOT_GIVEN ? Span.OPEN : told.days <= 7 ? Span.WITHIN
                : told.course == Course.RECURRING ? Span.OPEN : Span.EXCEEDED;
        decision.add(new Outlook("SEVERAL_DAYS", span));
        if (span == Span.EXCEEDED) {
            decision.add(new Diagnosis("MUSCLE_SORENESS", Certainty.POSSIBLE));
            decision.caution("RECHECK_SIGNS");
            decision.ask(told.course != null, "pain.pattern");
        }
    }

    private void cautions() {
        if (told.swelling == Extent.MINOR) {
            decision.caution("MINOR_SWELLING_IS_NORMAL");
        }
        if (certainty == Certainty.PROVISIONAL || told.intensity == Grade.STRONG && !decision.doms) {
            decision.caution("RECHECK_SIGNS");
        }
        if (told.stiffness == YesNo.YES) {
            decision.caution("STIFFNESS_IS_NORMAL");
        }
        if (told.intensity == Grade.STRONG && told.qualities.contains(Quality.MILD_BURN)
                && !told.qualities.contains(Quality.DULL)) {
            decision.caution("STRONG_BURN_NOT_DESCRIBED");
        }
        if (told.places.contains(Place.ELSEWHERE)) {
            decision.caution("OTHER_PLACE_NOT_DESCRIBED");
        }
        if (certainty == Certainty.LIKELY && !decision.prolonged) {
            decision.caution("NO_REASON_TO_GIVE_UP");
        }
        if (!decision.lowBack) {
            return;
        }
        if (told.level == Level.NOVICE || told.level == Level.INTERMEDIATE) {
            decision.caution("NOVICES_RECOVER_SLOWLY");
        }
        if (decision.prolonged || told.stiffness == YesNo.YES && told.days > 7) {
            decision.caution("CONNECTIVE_TISSUE_MAY_LINGER");
        }
    }

    private void questions() {
        decision.ask(told.swelling != null, "symptoms.swelling");
        decision.ask(told.days != Told.NOT_GIVEN, "pain.days");
        decision.ask(told.recentMeet != null, "training.recent-meet");
        if (decision.lowBack) {
            decision.ask(!told.stages.isEmpty(), "training.adaptation");
            decision.ask(told.onset != null || decision.prolonged, "pain.onset");
        }
    }
}

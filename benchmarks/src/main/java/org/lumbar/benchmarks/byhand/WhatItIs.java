package org.lumbar.benchmarks.byhand;

import java.util.ArrayList;
import java.util.List;

import org.lumbar.facts.*;
import org.lumbar.findings.*;

/** Injury, soreness, nothing, or not to be told. */
final class WhatItIs {

    private final Decision decision;
    private final Told told;
    private boolean discomfort;
    private boolean clear;
    private final List<String> contradictions = new ArrayList<>(3);
    private final List<String> unclear = new ArrayList<>(4);

    private WhatItIs(Decision decision) {
        this.decision = decision;
        this.told = decision.told;
    }

    static void decide(Decision decision) {
        WhatItIs part = new WhatItIs(decision);
        part.felt();
        part.place();
        part.adaptation();
        part.injury();
        part.contradictions();
        part.unclear();
        part.soreness();
    }

    private void felt() {
        discomfort = told.felt == YesNo.YES || !told.qualities.isEmpty() || told.intensity != null || told.onset != null
                || told.days != Told.NOT_GIVEN || told.course != null;
        if (discomfort) {
            decision.add(new Discomfort());
        } else if (told.felt == YesNo.NO) {
            decision.add(new NoDiscomfort());
        }
        if (discomfort && told.felt == YesNo.NO) {
            contradictions.add("pain.felt");
        }
    }

    private void place() {
        if (told.places.isEmpty()) {
            decision.add(new Assumption("pain.location"));
            told.places.add(Place.LOWER_BACK);
        }
        told.places.forEach(place -> decision.add(new SoreSite(place)));
    }

    private void adaptation() {
        decision.unaccustomed = told.stages.contains(Stage.NEW_TO_TRAINING)
                || told.stages.contains(Stage.NEW_TO_DEADLIFT) || told.stages.contains(Stage.RETURNING);
        decision.accustomed = told.stages.contains(Stage.ADAPTED) || told.stages.contains(Stage.WELL_CONDITIONED);
        if (decision.unaccustomed) {
            decision.add(new Unaccustomed());
        }
        if (decision.accustomed) {
            decision.add(new Accustomed());
        }
        if (decision.unaccustomed && decision.accustomed) {
            contradictions.add("training.adaptation");
        }
    }

    private void injury() {
        boolean sign = told.signs.containsValue(YesNo.YES);
        clear = told.signs.size() == Sign.values().length && !sign;
        if (clear) {
            decision.add(new SignsClear());
        }
        boolean hint = hint(told.qualities.contains(Quality.SHARP), "SHARP_PAIN")
                | hint(discomfort && told.otherSymptom == YesNo.YES, "UNLISTED_SYMPTOM")
                | hint(told.opinion == Opinion.INJURY, "OWN_SUSPICION");
        decision.injury = sign && discomfort ? Certainty.LIKELY : hint ? Certainty.POSSIBLE : null;
        if (decision.injury != null) {
            decision.add(new Diagnosis("SUSPECTED_INJURY", decision.injury));
        }
        for (Sign asked : Sign.values()) {
            if (!told.signs.containsKey(asked)) {
                String key = "symptoms." + Told.word(asked);
                decision.add(new UnansweredSign(key));
                decision.ask(decision.injury == Certainty.LIKELY, key);
            }
        }
        if (discomfort && decision.injury == null) {
            decision.ask(told.otherSymptom != null, "symptoms.other-unusual");
        }
    }

    private boolean hint(boolean given, String code) {
        if (given) {
            decision.add(new InjuryHint(code));
        }
        return given;
    }

    private boolean mild() {
        return told.qualities.contains(Quality.DULL) || told.qualities.contains(Quality.MILD_BURN);
    }

    private void contradictions() {
        if (mild() && told.qualities.contains(Quality.SHARP)) {
            contradictions.add("pain.quality");
        }
        for (String about : contradictions) {
            decision.add(new Contradiction(about));
            decision.ask(about);
        }
    }

    private void unclear() {
        if (decision.injury != null) {
            return;
        }
        if (!discomfort && told.felt != YesNo.NO) {
            unclear.add("DISCOMFORT_NOT_KNOWN");
            decision.ask("pain.felt");
            decision.ask("pain.quality");
        }
        if (discomfort && told.qualities.isEmpty()) {
            unclear.add("QUALITY_NOT_KNOWN");
            decision.ask("pain.quality");
        }
        if (!contradictions.isEmpty()) {
            unclear.add("CONTRADICTION");
        }
        boolean described = true;
        described &= !undescribed(told.swelling == Extent.MARKED, "MARKED_SWELLING");
        described &= !undescribed(told.qualities.contains(Quality.OTHER), "QUALITY_NOT_DESCRIBED");
        described &= !undescribed(!discomfort
                && (told.signs.containsValue(YesNo.YES) || told.otherSymptom == YesNo.YES), "SIGN_WITHOUT_DISCOMFORT");
        described &= !undescribed(discomfort && told.places.size() == 1 && told.places.contains(Place.ELSEWHERE),
                "PLACE_NOT_DESCRIBED");
        if (!described) {
            decision.advise("MEDICAL_PROFESSIONAL", Purpose.ASSESSMENT);
        }
        unclear.forEach(code -> decision.add(new Unclear(code)));
        if (!unclear.isEmpty()) {
            decision.add(new Diagnosis("UNDETERMINED", clear ? Certainty.LIKELY : Certainty.PROVISIONAL));
        }
    }

    private boolean undescribed(boolean given, String code) {
        if (given) {
            unclear.add(code);
        }
        return given;
    }

    private void soreness() {
        if (decision.injury != null || !unclear.isEmpty()) {
            return;
        }
        Certainty certainty = clear ? Certainty.LIKELY : Certainty.PROVISIONAL;
        if (!discomfort) {
            decision.add(new Diagnosis("NOTHING_TO_DIAGNOSE", certainty));
        } else if (mild()) {
            decision.soreness = certainty;
            decision.add(new Soreness(certainty));
        }
    }
}

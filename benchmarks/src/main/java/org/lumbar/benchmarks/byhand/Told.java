package org.lumbar.benchmarks.byhand;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lumbar.api.DeclaredFact;
import org.lumbar.facts.*;

/** The answers of one case, each in a field; null, or {@link #NOT_GIVEN}, where it was not given. */
final class Told {

    static final int NOT_GIVEN = -1;

    final Set<Place> places = EnumSet.noneOf(Place.class);
    final Set<Quality> qualities = EnumSet.noneOf(Quality.class);
    final Set<Stage> stages = EnumSet.noneOf(Stage.class);
    final Map<Sign, YesNo> signs = new EnumMap<>(Sign.class);
    final Map<Fault, YesNo> faults = new EnumMap<>(Fault.class);
    YesNo felt;
    Grade intensity;
    Start onset;
    int days = NOT_GIVEN;
    Course course;
    Opinion opinion;
    YesNo otherSymptom;
    YesNo stiffness;
    Extent swelling;
    int repetitions = NOT_GIVEN;
    Tempo tempo;
    Level level;
    YesNo specialized;
    int restDays = NOT_GIVEN;
    Intake protein;
    YesNo sustainedIntensity;
    YesNo lighterSessions;
    Trend progress;
    YesNo recentMeet;
    YesNo canCorrect;
    Advice antiInflammatories;
    YesNo everythingAddressed;
    boolean otherRecoveryHabit;

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Told(Iterable<?> facts) {
        for (Object fact : facts) {
            if (!ofPain(fact) && !ofTraining(fact)) {
                throw new IllegalArgumentException("not known here: " + fact);
            }
        }
    }

    private boolean ofPain(Object fact) {
        if (fact instanceof Felt told) {
            felt = told.answer();
        } else if (fact instanceof PainLocation told) {
            places.add(told.place());
        } else if (fact instanceof PainQuality told) {
            qualities.add(told.quality());
        } else if (fact instanceof PainIntensity told) {
            intensity = told.grade();
        } else if (fact instanceof PainOnset told) {
            onset = told.start();
        } else if (fact instanceof PainDays told) {
            days = told.count();
        } else if (fact instanceof PainPattern told) {
            course = told.course();
        } else if (fact instanceof OwnJudgement told) {
            opinion = told.opinion();
        } else if (fact instanceof InjurySign told) {
            signs.put(told.sign(), told.answer());
        } else if (fact instanceof OtherSymptom told) {
            otherSymptom = told.answer();
        } else if (fact instanceof Stiffness told) {
            stiffness = told.answer();
        } else if (fact instanceof Swelling told) {
            swelling = told.extent();
        } else {
            return false;
        }
        return true;
    }

    private boolean ofTraining(Object fact) {
        if (fact instanceof RepsPerSet told) {
            repetitions = told.count();
        } else if (fact instanceof Eccentric told) {
            tempo = told.tempo();
        } else if (fact instanceof Adaptation told) {
            stages.add(told.stage());
        } else if (fact instanceof TrainingLevel told) {
            level = told.level();
        } else if (fact instanceof Specialized told) {
            specialized = told.answer();
        } else if (fact instanceof RestDays told) {
            restDays = told.count();
        } else if (fact instanceof Protein told) {
            protein = told.intake();
        } else if (fact instanceof SustainedIntensity told) {
            sustainedIntensity = told.answer();
        } else if (fact instanceof LighterSessions told) {
            lighterSessions = told.answer();
        } else if (fact instanceof Progress told) {
            progress = told.trend();
        } else if (fact instanceof RecentMeet told) {
            recentMeet = told.answer();
        } else if (fact instanceof FormFault told) {
            faults.put(told.fault(), told.answer());
        } else if (fact instanceof CanCorrect told) {
            canCorrect = told.answer();
        } else if (fact instanceof AntiInflammatories told) {
            antiInflammatories = told.advice();
        } else if (fact instanceof EverythingAddressed told) {
            everythingAddressed = told.answer();
        } else if (fact instanceof DeclaredFact told && told.type().equals("OtherRecoveryHabit")) {
            otherRecoveryHabit |= !told.values().getOrDefault("habit", "").equals("");
        } else {
            return false;
        }
        return true;
    }
}

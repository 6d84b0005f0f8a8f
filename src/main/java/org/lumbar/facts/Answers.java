package org.lumbar.facts;

import java.util.List;

/** The questions of a case file, each by the record that holds its answer. */
public final class Answers {

    /** The largest count that any answer can have. */
    public static final int MOST = 1_000_000;

    private static final List<Class<? extends Record>> TYPES = List.of(
            Felt.class,
            PainLocation.class,
            PainQuality.class,
            PainIntensity.class,
            PainOnset.class,
            PainDays.class,
            PainPattern.class,
            OwnJudgement.class,
            InjurySign.class,
            OtherSymptom.class,
            Stiffness.class,
            Swelling.class,
            RepsPerSet.class,
            Eccentric.class,
            Adaptation.class,
            TrainingLevel.class,
            Specialized.class,
            RestDays.class,
            Protein.class,
            SustainedIntensity.class,
            LighterSessions.class,
            Progress.class,
            RecentMeet.class,
            FormFault.class,
            CanCorrect.class,
            AntiInflammatories.class,
            EverythingAddressed.class);

    private Answers() {
    }

    /** {@return the types of answer, in the order in which a case file has them} */
    public static List<Class<? extends Record>> types() {
        return TYPES;
    }

    static void requireCount(int count, int least) {
        if (count < least || count > MOST) {
            throw new IllegalArgumentException("a whole number from " + least + " to " + MOST + " is needed, not " + count);
        }
    }
}

package org.lumbar.findings;

import java.util.List;

/** The types of finding that rules conclude. */
public final class Findings {

    private static final List<Class<? extends Record>> TYPES = List.of(
            Diagnosis.class,
            Contradiction.class,
            Remedy.class,
            Cause.class,
            Severity.class,
            Outlook.class,
            Caution.class,
            Question.class,
            Assumption.class,
            Discomfort.class,
            NoDiscomfort.class,
            SoreSite.class,
            UnansweredSign.class,
            SignsClear.class,
            InjuryHint.class,
            NoInjurySuspected.class,
            Unclear.class,
            Soreness.class,
            LowBackSoreness.class,
            Lasting.class,
            Prolonged.class,
            WithinTime.class,
            SoundForTraining.class,
            TakenForDoms.class,
            TakenForOrdinarySoreness.class,
            Repetitions.class,
            Unaccustomed.class,
            Accustomed.class,
            StatedUse.class,
            TrainingAdvice.class,
            BoxesChecked.class,
            LongForDoms.class,
            DelayedSoreness.class,
            CausesAnswered.class,
            Referral.class);

    private Findings() {
    }

    /** {@return what a report lists first, then the steps on the way to it} */
    public static List<Class<? extends Record>> types() {
        return TYPES;
    }
}

package org.lumbar.benchmarks.byhand;

import java.util.HashSet;
import java.util.Set;

import org.lumbar.facts.*;
import org.lumbar.findings.*;

/** What may have brought the soreness about, and what to do about each cause. */
final class Causes {

    private final Decision decision;
    private final Told told;
    private final Set<String> codes = new HashSet<>(8);

    private Causes(Decision decision) {
        this.decision = decision;
        this.told = decision.told;
    }

    static void decide(Decision decision) {
        if (decision.told.faults.containsValue(YesNo.YES)) {
            decision.caution("FORM_RISKS_INJURY");
        }
        if (decision.soreness == null) {
            return;
        }
        Causes part = new Causes(decision);
        if (decision.told.recentMeet == YesNo.YES) {
            part.cause("HARD_WORKOUT", "");
        }
        if (decision.lowBack) {
            boolean intense = part.recovery();
            part.repetitions(intense);
            part.lowering();
            part.form();
            part.adaptation();
        }
        if (part.codes.size() > 1) {
            decision.caution("CAUSES_ADD_UP");
        }
        part.lastResorts();
    }

    private void cause(String code, String detail) {
        codes.add(code);
        decision.add(new Cause(code, detail));
    }

    private void repetitions(boolean intense) {
        decision.ask(told.repetitions != Told.NOT_GIVEN, "training.reps-per-set");
        if (told.repetitions <= 8) {
            return;
        }
        cause("HIGH_REPETITION_VOLUME", "");
        boolean conditioned = told.stages.contains(Stage.WELL_CONDITIONED);
        if (!decision.doms && !decision.prolonged) {
            decision.add(new Severity(conditioned ? "NEGLIGIBLE" : "MILD"));
        }
        if (conditioned && told.intensity == Grade.STRONG) {
            decision.caution("RECHECK_SIGNS");
        }
        if (told.specialized == YesNo.YES) {
            decision.caution("HIGH_REPETITIONS_ARE_ORDINARY");
        }
        if (told.restDays == 1 && told.level != Level.ELITE) {
            decision.caution("TWO_REST_DAYS_SUIT_BETTER");
        }
        if (told.lighterSessions == YesNo.NO && !intense) {
            decision.offer("LOWER_INTENSITY", Purpose.CAUSE);
        }
        decision.offer("LESS_VOLUME", Purpose.CAUSE);
        decision.offer("BACK_OFF_SETS", Purpose.CAUSE);
    }

    private void lowering() {
        decision.ask(told.tempo != null, "training.eccentric");
        if (told.tempo == Tempo.EXTENDED) {
            cause("EXTENDED_ECCENTRIC", "");
            decision.advise("KEEP_ECCENTRIC", Purpose.CAUSE);
        }
    }

    /** Says whether the intensity is a cause. */
    private boolean recovery() {
        boolean elite = told.level == Level.ELITE;
        if (told.restDays == 0 && !elite) {
            cause("INSUFFICIENT_RECOVERY", "SPACING");
            decision.advise("SPACE_SESSIONS", Purpose.CAUSE);
            decision.ask(told.level != null, "training.level");
        }
        if (told.protein == Intake.INSUFFICIENT) {
            cause("INSUFFICIENT_RECOVERY", "PROTEIN");
            decision.advise("RECOVERY_HABITS", Purpose.CAUSE);
        }
        boolean intense = told.sustainedIntensity == YesNo.YES;
        if (intense) {
            intensity();
        }
        if (codes.contains("INSUFFICIENT_RECOVERY")) {
            decision.caution("PROGRESS_MAY_STALL");
        }
        if (elite && told.restDays != Told.NOT_GIVEN) {
            decision.caution("NORM_NOT_FOR_ELITE");
        }
        if (told.otherRecoveryHabit) {
            decision.caution("OTHER_RECOVERY_HABIT");
        }
        decision.ask(told.restDays != Told.NOT_GIVEN || elite, "training.rest-days");
        decision.ask(told.protein != null, "training.protein");
        decision.ask(told.sustainedIntensity != null, "training.sustained-high-intensity");
        return intense;
    }

    private void intensity() {
        cause("INSUFFICIENT_RECOVERY", "INTENSITY");
        decision.add(new Remedy("LOWER_INTENSITY", Purpose.CAUSE, told.lighterSessions == YesNo.YES));
        decision.caution("FATIGUE_ACCUMULATES");
        decision.offer("LESS_VOLUME", Purpose.CAUSE);
        decision.offer("BACK_OFF_SETS", Purpose.CAUSE);
        decision.ask(told.lighterSessions != null, "training.lighter-sessions");
    }

    private void form() {
        for (Fault fault : Fault.values()) {
            YesNo answer = told.faults.get(fault);
            decision.ask(answer != null, "form." + Told.word(fault));
            if (answer == YesNo.YES) {
                cause("POOR_FORM", fault.name());
            }
        }
        if (codes.contains("POOR_FORM")) {
            decision.advise("CORRECT_FORM", Purpose.CAUSE);
            if (told.canCorrect == YesNo.NO) {
                decision.advise("COACH", Purpose.CAUSE);
            } else if (told.canCorrect == null) {
                decision.offer("COACH", Purpose.CAUSE);
                decision.ask("form.can-correct");
            }
        }
    }

    private void adaptation() {
        if (!decision.unaccustomed) {
            return;
        }
        cause("UNACCUSTOMED", "");
        if (decision.soreness != Certainty.LIKELY || decision.prolonged || codes.contains("INSUFFICIENT_RECOVERY")) {
            return;
        }
        if (told.restDays > 0 && told.level != Level.ELITE) {
            decision.advise("TRAIN_REGULARLY", Purpose.CAUSE);
        } else {
            decision.offer("TRAIN_REGULARLY", Purpose.CAUSE);
        }
    }

    private void lastResorts() {
        boolean addressed = told.everythingAddressed == YesNo.YES;
        boolean poorForm = codes.contains("POOR_FORM");
        if (decision.prolonged || decision.lowBack && addressed) {
            decision.advise("REASSESS_FORM", Purpose.CAUSE);
            if (!poorForm && (decision.lowBack || !addressed)) {
                decision.advise("COACH", Purpose.CAUSE);
            }
        } else if (decision.lowBack && codes.isEmpty()) {
            decision.offer("REASSESS_FORM", Purpose.CAUSE);
            decision.offer("COACH", Purpose.CAUSE);
        }
    }
}

package org.lumbar.benchmarks.byhand;

import org.lumbar.facts.Advice;
import org.lumbar.findings.*;

/** What to do about an injury, and what eases soreness. */
final class Advising {

    private Advising() {
    }

    static void decide(Decision decision) {
        if (decision.injury != null) {
            injured(decision);
        }
        if (decision.soreness != null) {
            sore(decision);
        }
    }

    private static void injured(Decision decision) {
        decision.advise("STOP_ACTIVITY", Purpose.INJURY);
        decision.advise("ASSESS_SEVERITY", Purpose.INJURY);
        decision.advise("MEDICAL_PROFESSIONAL", Purpose.INJURY);
        decision.advise("ICE", Purpose.INJURY);
        decision.advise("LESS_UPRIGHT", Purpose.INJURY);
        decision.advise("SUPPORT", Purpose.INJURY);
        decision.caution("UNTREATED_INJURY_WORSENS");
        decision.caution("NO_SELF_REHABILITATION");
        decision.caution("INJURIES_MOSTLY_MINOR");
        decision.add(new Outlook("FAR_LONGER_THAN_SORENESS", Span.OPEN));
    }

    private static void sore(Decision decision) {
        decision.advise("REST_DAY", Purpose.RELIEF);
        decision.advise("ICE", Purpose.RELIEF);
        decision.advise("COMPRESSION", Purpose.RELIEF);
        if (decision.prolonged) {
            decision.advise("MEDICAL_PROFESSIONAL", Purpose.ASSESSMENT);
        } else if (decision.soreness == Certainty.LIKELY) {
            decision.advise("STRETCH", Purpose.RELIEF);
            decision.advise("RELEASE", Purpose.RELIEF);
        } else {
            decision.offer("MEDICAL_PROFESSIONAL", Purpose.ASSESSMENT);
        }
        Advice advice = decision.told.antiInflammatories;
        if (advice == Advice.UNSUITABLE) {
            decision.caution("ANTI_INFLAMMATORIES_UNSUITABLE");
        } else if (!decision.prolonged) {
            decision.offer("ANTI_INFLAMMATORY", Purpose.RELIEF);
            decision.caution("ASK_BEFORE_ANTI_INFLAMMATORIES");
            decision.ask(advice != null, "medication.anti-inflammatories");
        }
    }
}

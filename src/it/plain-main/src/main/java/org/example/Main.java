package org.example;

import org.lumbar.Assessment;
import org.lumbar.RuleBase;
import org.lumbar.api.Step;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Remedy;

/** Asks about a sharp pain with tingling. */
public final class Main {

    private static final RuleBase RULES = RuleBase.packaged();

    public static void main(String... arguments) {
        Assessment assessment = RULES.assess(new PainQuality(Quality.SHARP), new InjurySign(Sign.TINGLING, YesNo.YES));
        for (Diagnosis diagnosis : assessment.findings(Diagnosis.class)) {
            System.out.println(diagnosis.code() + ", " + diagnosis.certainty());
            for (Step step : assessment.proof().supports(diagnosis)) {
                System.out.println("  because: " + step.rule().name());
            }
        }
        for (Remedy remedy : assessment.findings(Remedy.class)) {
            System.out.println("- " + assessment.says(remedy));
        }
        System.out.println("rules " + RULES.version() + ", " + RULES.fingerprint());
    }
}

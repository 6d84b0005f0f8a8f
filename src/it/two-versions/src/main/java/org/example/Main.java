package org.example;

import java.nio.file.Path;

import org.lumbar.Assessment;
import org.lumbar.RuleBase;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;

/** Assesses one case with two rule bases; each result says which rules it comes from. */
public final class Main {

    public static void main(String... arguments) {
        RuleBase today = RuleBase.packaged();
        RuleBase before = RuleBase.compile(Path.of("rules"));
        print("today", today);
        print("before", before);
        print("today", today);
    }

    private static void print(String name, RuleBase rules) {
        Assessment assessment = rules.assess(new PainQuality(Quality.SHARP));
        System.out.println(name + ": " + assessment.findings(Diagnosis.class).get(0).code() + " by the rules "
                + rules.fingerprint());
    }
}

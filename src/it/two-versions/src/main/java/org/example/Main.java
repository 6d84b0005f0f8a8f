package org.example;

import java.nio.file.Path;

import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;

/** Puts one case to two rule bases; each result says which rules it comes from. */
public final class Main {

    public static void main(String... arguments) {
        CompiledRules today = CompiledRules.packaged();
        CompiledRules before = CompiledRules.compile(Path.of("rules"));
        print("today", today);
        print("before", before);
        print("today", today);
    }

    private static void print(String name, CompiledRules rules) {
        Assessment assessment = rules.assess(new PainQuality(Quality.SHARP));
        System.out.println(name + ": " + assessment.findings(Diagnosis.class).get(0).code() + " by the rules "
                + assessment.rulebook().fingerprint());
    }
}

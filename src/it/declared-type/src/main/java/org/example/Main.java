package org.example;

import java.nio.file.Path;
import java.util.Map;

import org.lumbar.Assessment;
import org.lumbar.RuleBase;
import org.lumbar.api.DeclaredFact;
import org.lumbar.findings.Diagnosis;

/** Gives a fact of a type that no Java class was written for. */
public final class Main {

    public static void main(String... arguments) {
        RuleBase rules = RuleBase.compile(Path.of("rules"));
        Assessment assessment = rules.assess(new DeclaredFact("NightPain", Map.of("level", 7)));
        System.out.println(assessment.findings(Diagnosis.class));
        System.out.println(assessment.proof().steps().get(0).bindings());
    }
}

package org.example;

import java.nio.file.Path;
import java.util.List;

import org.lumbar.Assessment;
import org.lumbar.RuleBase;
import org.lumbar.api.Goal;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.Trail;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.findings.Diagnosis;

/** Assesses a case, then calls everything that needs a library that is not bundled. */
public final class Main {

    private static final List<String> NOT_HERE = List.of("org.eclipse.jdt.core.compiler.CompilationProgress",
            "com.github.javaparser.JavaParser", "org.antlr.runtime.Parser", "org.antlr.v4.runtime.Parser",
            "org.drools.compiler.kie.builder.impl.KieBuilderImpl", "org.drools.drl.parser.DrlParser",
            "org.snakeyaml.engine.v2.api.Load", "tools.jackson.core.JsonParser", "picocli.CommandLine",
            "ch.qos.logback.classic.Logger", "org.apache.commons.codec.Encoder");

    public static void main(String... arguments) {
        NOT_HERE.forEach(Main::assertNotHere);
        RuleBase rules = RuleBase.packaged();
        Assessment assessment = rules.assess(new RepsPerSet(15));
        Diagnosis diagnosis = assessment.findings(Diagnosis.class).get(0);
        System.out.println("concluded " + diagnosis.code());
        System.out.println("explained by " + assessment.how(diagnosis).supports().get(0).step().rule().name());
        System.out.println("lacking " + assessment.whyNot(Goal.of("Remedy", "STRETCH")).rules().get(0).firstUnmet()
                .orElseThrow().condition().text());
        needs(() -> RuleBase.compile(Path.of("rules")));
        needs(() -> rules.assessJson("text", "{}"));
        needs(() -> assessment.json(Trail.NONE));
        needs(() -> rules.assessFiles(Path.of("case.yaml")).toList());
    }

    private static void assertNotHere(String className) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException expected) {
            return;
        }
        throw new AssertionError(className + " is on the class path");
    }

    private static void needs(Runnable use) {
        try {
            use.run();
        } catch (MissingLibraryException missing) {
            System.out.println(missing.getMessage());
            return;
        }
        throw new AssertionError("this works without any library");
    }
}

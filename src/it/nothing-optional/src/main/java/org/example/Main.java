package org.example;

import java.nio.file.Path;
import java.util.List;

import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.findings.Diagnosis;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.api.Goal;
import org.lumbar.api.MissingLibraryException;

/** Assesses a case, then asks for all that needs a library which does not come along. */
public final class Main {

    private static final List<String> NOT_HERE = List.of("org.eclipse.jdt.core.compiler.CompilationProgress",
            "com.github.javaparser.JavaParser", "org.antlr.runtime.Parser", "org.antlr.v4.runtime.Parser",
            "org.drools.compiler.kie.builder.impl.KieBuilderImpl", "org.drools.drl.parser.DrlParser",
            "org.snakeyaml.engine.v2.api.Load", "tools.jackson.core.JsonParser", "picocli.CommandLine",
            "ch.qos.logback.classic.Logger", "org.apache.commons.codec.Encoder");

    public static void main(String... arguments) {
        NOT_HERE.forEach(Main::assertNotHere);
        CompiledRules rules = CompiledRules.packaged();
        Assessment assessment = rules.assess(new RepsPerSet(15));
        System.out.println("concluded " + assessment.findings(Diagnosis.class).get(0).code());
        Explanation explanation = new Explainer(rules).explain(assessment);
        System.out.println("explained by " + explanation.how().get(0).supports().get(0).step().rule().name());
        System.out.println("lacking " + explanation.whyNot(Goal.of("Remedy", "STRETCH")).rules().get(0).firstUnmet()
                .orElseThrow().condition().text());
        CaseReader reader = new CaseReader(rules.rulebook());
        needs(() -> CompiledRules.compile(Path.of("rules")));
        needs(() -> reader.readJson("text", "{}"));
        needs(() -> JsonReport.text(new Outcome.Assessed("", "text", assessment)));
        needs(() -> new CaseFiles(reader, List.of("case.yaml"), System.in).next());
    }

    private static void assertNotHere(String className) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException expected) {
            return;
        }
        throw new AssertionError(className + " came along");
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

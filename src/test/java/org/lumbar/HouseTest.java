package org.lumbar;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.facts.Answer;

/** Arrows between the rooms only ever point down. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lumbar");

    private static final ArchRule ARROWS_POINT_DOWN = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("cli").definedBy("org.lumbar.cli..")
            .layer("workbench").definedBy("org.lumbar.workbench..")
            .layer("report").definedBy("org.lumbar.report..")
            .layer("casefile").definedBy("org.lumbar.casefile..")
            .layer("engine").definedBy("org.lumbar.engine..")
            .layer("proof").definedBy("org.lumbar.proof..")
            .layer("facts").definedBy("org.lumbar.facts..")
            .layer("findings").definedBy("org.lumbar.findings..")
            .layer("source").definedBy("org.lumbar.source..")
            .layer("rules").definedBy("org.lumbar.rules..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("workbench").mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("report").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("casefile").mayOnlyBeAccessedByLayers("cli", "workbench", "report")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("cli", "workbench", "report")
            .whereLayer("proof").mayOnlyBeAccessedByLayers("cli", "workbench", "report", "casefile", "engine")
            .whereLayer("findings").mayOnlyBeAccessedByLayers("rules", "workbench")
            .whereLayer("facts").mayNotAccessAnyLayer()
            .whereLayer("source").mayNotAccessAnyLayer()
            .as("arrows point down");

    private static final ArchRule ONLY_THE_ENGINE_TOUCHES_SESSIONS = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.engine..", "org.lumbar.rules..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie.api.runtime..", "org.drools.tms..")
            .as("only the engine touches sessions");

    private static final ArchRule THE_SHELL_KNOWS_NO_FINDING = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.findings..", "org.lumbar.rules..")
            .should().dependOnClassesThat(resideInAPackage("org.lumbar.findings..").and(not(name("org.lumbar.findings.Findings"))))
            .as("the shell knows no finding, only the list of them");

    private static final ArchRule THE_SHELL_KNOWS_NO_QUESTION_OF_THE_CASE_FILE = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.facts..", "org.lumbar.findings..", "org.lumbar.rules..")
            .should().dependOnClassesThat().areAnnotatedWith(Answer.class)
            .as("the shell knows no question of the case file");

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(ARROWS_POINT_DOWN, ONLY_THE_ENGINE_TOUCHES_SESSIONS,
                THE_SHELL_KNOWS_NO_FINDING, THE_SHELL_KNOWS_NO_QUESTION_OF_THE_CASE_FILE)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }
}

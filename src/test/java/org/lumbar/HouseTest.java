package org.lumbar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows between the rooms only ever point down. */
@AnalyzeClasses(packages = "org.lumbar", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture().consideringOnlyDependenciesInLayers()
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
            .whereLayer("findings").mayOnlyBeAccessedByLayers("rules")
            .whereLayer("facts").mayOnlyAccessLayers()
            .whereLayer("source").mayOnlyAccessLayers();

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_TOUCHES_SESSIONS = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.engine..", "org.lumbar.rules..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie.api.runtime..", "org.drools.tms..");

    @ArchTest
    static final ArchRule THE_SHELL_KNOWS_NO_QUESTION_OF_THE_CASE_FILE = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.facts..", "org.lumbar.findings..", "org.lumbar.rules..")
            .should().dependOnClassesThat().areAnnotatedWith("org.lumbar.facts.Answer");
}

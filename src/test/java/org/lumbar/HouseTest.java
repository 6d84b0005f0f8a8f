package org.lumbar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lumbar.api.Answer;

/** Packages depend only on packages below them. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lumbar");

    private static final ArchRule ARROWS_POINT_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli").definedBy("org.lumbar.shell.cli..")
            .layer("door").definedBy("org.lumbar")
            .layer("web").definedBy("org.lumbar.shell.web..")
            .layer("page").definedBy("org.lumbar.shell.page..")
            .layer("report").definedBy("org.lumbar.shell.report..")
            .layer("interview").definedBy("org.lumbar.shell.interview..")
            .layer("check").definedBy("org.lumbar.shell.check..")
            .layer("claims").definedBy("org.lumbar.shell.claims..")
            .layer("lint").definedBy("org.lumbar.shell.lint..")
            .layer("cases").definedBy("org.lumbar.shell.cases..")
            .layer("explain").definedBy("org.lumbar.shell.explain..")
            .layer("logic").definedBy("org.lumbar.shell.logic..")
            .layer("vocabulary").definedBy("org.lumbar.shell.vocabulary..")
            .layer("engine").definedBy("org.lumbar.shell.engine..")
            .layer("drl").definedBy("org.lumbar.shell.drl..")
            .layer("text").definedBy("org.lumbar.shell.text..")
            .layer("api").definedBy("org.lumbar.api..")
            .layer("facts").definedBy("org.lumbar.facts..")
            .layer("findings").definedBy("org.lumbar.findings..")
            .layer("rules").definedBy("org.lumbar.rules..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("door").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("page").mayOnlyBeAccessedByLayers("door", "web", "cli")
            .whereLayer("web").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("interview").mayOnlyBeAccessedByLayers("page", "door", "web", "cli")
            .whereLayer("report").mayOnlyBeAccessedByLayers("page", "door", "web", "cli")
            .whereLayer("check").mayOnlyBeAccessedByLayers("report", "page", "door", "web", "cli")
            .whereLayer("claims").mayOnlyBeAccessedByLayers("check", "report", "page", "door", "web", "cli")
            .whereLayer("lint").mayOnlyBeAccessedByLayers("check", "report", "page", "door", "web", "cli")
            .whereLayer("lint").mayOnlyAccessLayers("logic", "engine", "vocabulary", "drl", "text", "api")
            .whereLayer("cases").mayOnlyBeAccessedByLayers("claims", "check", "interview", "report", "page", "door", "web", "cli")
            .whereLayer("explain").mayOnlyBeAccessedByLayers("cases", "claims", "check", "interview", "report", "page", "door", "web", "cli")
            .whereLayer("explain").mayOnlyAccessLayers("engine", "vocabulary", "drl", "text", "api")
            .whereLayer("logic").mayOnlyBeAccessedByLayers("lint", "cases", "claims", "check", "interview", "report", "page", "door", "web", "cli")
            .whereLayer("logic").mayOnlyAccessLayers("vocabulary", "drl", "text", "api")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("explain", "lint", "cases", "claims", "check", "interview", "report", "page", "door", "web", "cli")
            .whereLayer("vocabulary").mayOnlyAccessLayers("drl", "text", "api")
            .whereLayer("facts").mayOnlyBeAccessedByLayers("findings", "rules")
            .whereLayer("findings").mayOnlyBeAccessedByLayers("rules")
            .whereLayer("text").mayOnlyAccessLayers("api")
            .whereLayer("drl").mayOnlyAccessLayers("text", "api")
            .whereLayer("api").mayNotAccessAnyLayer()
            .whereLayer("facts").mayOnlyAccessLayers("api")
            .whereLayer("findings").mayOnlyAccessLayers("api", "facts")
            .as("arrows point down");

    private static final ArchRule ONLY_THE_ENGINE_TOUCHES_SESSIONS = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.shell.engine..", "org.lumbar.rules..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie.api.runtime..", "org.drools.tms..")
            .as("only the engine touches sessions");

    private static final ArchRule ONLY_LOGIC_TOUCHES_THE_SOLVER = noClasses()
            .that().resideOutsideOfPackage("org.lumbar.shell.logic..")
            .should().dependOnClassesThat().resideInAPackage("org.logicng..")
            .as("only the logic touches the solver");

    private static final ArchRule THE_SHELL_KNOWS_NO_FINDING = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.findings..", "org.lumbar.rules..")
            .should().dependOnClassesThat().resideInAPackage("org.lumbar.findings..")
            .as("the shell knows no finding");

    private static final ArchRule THE_SHELL_KNOWS_NO_QUESTION_OF_THE_CASE_FILE = noClasses()
            .that().resideOutsideOfPackages("org.lumbar.facts..", "org.lumbar.findings..", "org.lumbar.rules..")
            .should().dependOnClassesThat().areAnnotatedWith(Answer.class)
            .as("the shell knows no question of the case file");

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(ARROWS_POINT_DOWN, ONLY_THE_ENGINE_TOUCHES_SESSIONS, ONLY_LOGIC_TOUCHES_THE_SOLVER,
                THE_SHELL_KNOWS_NO_FINDING, THE_SHELL_KNOWS_NO_QUESTION_OF_THE_CASE_FILE)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }
}

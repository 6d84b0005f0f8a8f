package org.lumbar.shell.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.lumbar.api.Trail;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.report.Heading;
import org.lumbar.shell.report.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that asks about one case. */
abstract class CaseCommand implements Callable<Integer> {

    static final String CONCLUSION = "The code of a conclusion, such as CODE or CODE/VALUE, or the key of a question; "
            + "with its type, Type:CODE, if the code alone is not enough; or words from the answer.";

    @Parameters(index = "0", paramLabel = "CASE", converter = NotEmpty.class, description = "A case file, or - for "
            + "standard input; one of several in it as file#2, file:17 (the line) or file#title.")
    private String path;

    @Mixin
    private WidthOption width;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private final Console console;

    CaseCommand(Console console) {
        this.console = console;
    }

    final Console console() {
        return console;
    }

    final CompiledRules ruleBase() {
        return rules.ruleBase(console);
    }

    final Optional<Path> rulesFolder() {
        return rules.folder();
    }

    final ConclusionResolver resolver(Explainer explainer) {
        return new ConclusionResolver(explainer, spec.commandLine());
    }

    final ParameterException wrongUsage(String complaint) {
        return new ParameterException(spec.commandLine(), complaint);
    }

    /** @throws Refusal if the case cannot be read, or there is none */
    final Case read(Explainer explainer) {
        return OneCase.of(path).read(new CaseReader(explainer.rulebook()), console.in());
    }

    static Heading heading(Case one, Explainer explainer) {
        return new Heading(one.title(), one.source(), explainer.rulebook());
    }

    final Style style() {
        return new Style(width.or(console.terminal()), console.terminal().colour(), Trail.FULL);
    }
}

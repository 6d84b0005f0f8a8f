package org.lumbar.shell.cli;

import java.util.concurrent.Callable;

import org.lumbar.shell.cases.CaseSchema;
import org.lumbar.shell.report.ResultSchema;
import org.lumbar.shell.vocabulary.Rulebook;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of a case file, or of a result. */
@Command(name = "schema", description = "Print the JSON Schema of a case file, or of a result.")
final class SchemaCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    @Option(names = "--result", description = "The schema of what 'assess' prints as json, and of each line of ndjson.")
    private boolean result;

    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = rules.ruleBase(console).rulebook();
        console.out().print(result ? ResultSchema.text(rulebook) : CaseSchema.text(rulebook));
        return ExitCode.OK;
    }
}

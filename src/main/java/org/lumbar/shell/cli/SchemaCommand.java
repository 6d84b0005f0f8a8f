package org.lumbar.shell.cli;

import java.util.concurrent.Callable;

import org.lumbar.shell.cases.CaseSchema;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Prints the JSON Schema of a case file. */
@Command(name = "schema", description = "Print the JSON Schema of a case file.")
final class SchemaCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(CaseSchema.text(rules.ruleBase(console).rulebook()));
        return ExitCode.OK;
    }
}

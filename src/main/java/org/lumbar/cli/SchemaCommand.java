package org.lumbar.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Prints the JSON Schema of a case file. */
@Command(name = "schema", description = "Print the JSON Schema of a case file.")
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print("{}\n");
        return 0;
    }
}

package org.lumbar.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "assess", description = "Assess cases and explain the conclusions.")
final class AssessCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "File, folder, or - for standard input.")
    private List<String> paths;

    private final Console console;

    AssessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return 0;
    }
}

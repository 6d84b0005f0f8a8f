package org.lumbar.cli;

import org.lumbar.engine.InvalidRulesException;
import org.lumbar.report.ProblemReport;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command cannot do its work. */
final class Complaints {

    private final Console console;
    private final Lumbar lumbar;

    Complaints(Console console, Lumbar lumbar) {
        this.console = console;
        this.lumbar = lumbar;
    }

    int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        console.tell("error: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().flush();
        console.tell("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    int unexpected(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InvalidRulesException invalid) {
            new ProblemReport(console.err(), console.terminal().colour()).add(invalid.problems());
        } else {
            console.tell("error: internal error (" + failure + ")" + (lumbar.isDebug() ? "" : "; run again with --debug"));
        }
        if (lumbar.isDebug()) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.SOFTWARE;
    }
}

package org.lumbar.cli;

import org.lumbar.engine.InvalidRulesException;
import org.lumbar.report.ProblemReport;
import org.lumbar.source.Nearest;

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
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String question = nearest(unmatched.getUnmatched().get(0), command);
            if (!question.isEmpty()) {
                console.tell(question);
            }
        }
        console.tell("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.USAGE;
    }

    private static String nearest(String word, CommandLine command) {
        return word.startsWith("-")
                ? Nearest.question(word.replaceFirst("=.*", ""), command.getCommandSpec().optionsMap().keySet())
                : Nearest.question(word, command.getSubcommands().keySet());
    }

    int unexpected(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InvalidRulesException invalid) {
            new ProblemReport(console.err(), console.terminal().colour()).add(invalid.problems());
            return ExitCode.SOFTWARE;
        }
        if (failure instanceof Refusal refusal) {
            new ProblemReport(console.err(), console.terminal().colour()).add(refusal.problems());
            return ExitCode.SOFTWARE;
        }
        return internal(failure);
    }

    int exhausted(Error exhausted) {
        return internal(exhausted);
    }

    private int internal(Throwable failure) {
        String what = failure.toString().lines().findFirst().orElse("");
        console.tell("error: internal error (" + what + ")" + (lumbar.isDebug() ? "" : "; run again with --debug"));
        if (lumbar.isDebug()) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.SOFTWARE;
    }
}

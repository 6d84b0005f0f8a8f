package org.lumbar.shell.cli;

import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.shell.report.ProblemReport;
import org.lumbar.shell.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports why a command could not do its work. */
final class ErrorHandler {

    private static final String DASH = "a path or name that begins with '-' goes after '--'";

    static final String NO_MEMORY = "there is not enough memory for this; give Java more, for example with JAVA_TOOL_OPTIONS=-Xmx1g";

    private final Console console;
    private final Lumbar lumbar;

    ErrorHandler(Console console, Lumbar lumbar) {
        this.console = console;
        this.lumbar = lumbar;
    }

    int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        console.tell("error: " + wrong.getMessage().replaceFirst("is not an int$", "is not a whole number up to " + Integer.MAX_VALUE));
        String advice = wrong instanceof UnmatchedArgumentException unmatched
                ? advice(unmatched.getUnmatched().get(0), command)
                : wrong instanceof MissingParameterException ? dashed(args, command) : "";
        if (!advice.isEmpty()) {
            console.tell(advice);
        }
        console.tell("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.USAGE;
    }

    private static String advice(String word, CommandLine command) {
        String question = nearest(word, command);
        return question.isEmpty() && word.startsWith("-") ? DASH : question;
    }

    /** The missing word may have been taken for an option. */
    private static String dashed(String[] args, CommandLine command) {
        return Stream.of(args).takeWhile(word -> !word.equals("--"))
                .filter(word -> word.startsWith("-") && word.length() > 1)
                .filter(word -> !command.getCommandSpec().optionsMap().containsKey(word.replaceFirst("=.*", "")))
                .findFirst().map(word -> advice(word, command)).orElse("");
    }

    private static String nearest(String word, CommandLine command) {
        return word.startsWith("-")
                ? Nearest.question(word.replaceFirst("=.*", ""), command.getCommandSpec().optionsMap().keySet())
                : Nearest.question(word, command.getSubcommands().keySet());
    }

    int unexpected(Exception failure) {
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
        if (exhausted instanceof OutOfMemoryError) {
            console.tell("error: " + NO_MEMORY);
            return ExitCode.SOFTWARE;
        }
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

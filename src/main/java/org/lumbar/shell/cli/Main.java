package org.lumbar.shell.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.lumbar.api.Trail;
import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.RuleCache;
import org.lumbar.shell.report.WhyNotReport;
import org.lumbar.shell.text.SafeText;
import org.lumbar.shell.vocabulary.Domain;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line; {@code lumbar --help} says what it does. */
public final class Main {

    private static final Set<String> ANSWERING = Set.of("assess", "ask", "how", "why-not", "serve", "mcp");

    private Main() {
    }

    /** Runs the command line and ends the process with its status. */
    public static void main(String[] args) {
        silenceLogging(List.of(args).contains("--debug"));
        Supplier<CompiledRules> packaged = packaged(args);
        Output sink = Output.of(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(sink, false, StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(new Thread(sink::end));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        RuleCache cache = RuleCache.ofUser(System.getenv(), note -> err.print(SafeText.of(note) + "\n"));
        int status = run(new Console(System.in, out, err, Terminal.current(System.getenv()), cache, packaged), args);
        out.flush();
        if (sink.isBroken()) {
            sink.complaint().ifPresent(complaint -> err.print("error: the result cannot be written: " + complaint + "\n"));
            status = CommandLine.ExitCode.SOFTWARE;
        }
        System.exit(status);
    }

    /** Starts to load the packaged rules, which nearly every command waits for, before the command line is parsed. */
    private static Supplier<CompiledRules> packaged(String... args) {
        if (args.length == 0 || !ANSWERING.contains(args[0])
                || Stream.of(args).anyMatch(arg -> arg.startsWith("--rules") || arg.equals("--help") || arg.equals("-h"))) {
            return CompiledRules::packaged;
        }
        try {
            CompiledRules begun = CompiledRules.packaged(Main::inBackground);
            return () -> begun;
        } catch (RuntimeException | LinkageError unfit) {
            // reported once the rules are needed
            return CompiledRules::packaged;
        }
    }

    /** Runs work on a daemon thread. */
    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs a command in this process, without a terminal. */
    public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        return run(new Console(in, out, err, Terminal.NONE, RuleCache.none()), args);
    }

    static int run(Console console, String... args) {
        Optional<AssessCommand> plain = plain(console, args);
        if (plain.isPresent()) {
            return assess(console, plain.get());
        }
        CommandLine line = line(console, args);
        try {
            return line.execute(help(line.getSubcommands().keySet(), args));
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return new ErrorHandler(console, line.getCommand()).exhausted(exhausted);
        }
    }

    /**
     * The most common command line: paths, and perhaps a folder of rules. It needs no parser, which takes longer to set up
     * than a case takes to read.
     */
    private static Optional<AssessCommand> plain(Console console, String... args) {
        List<String> paths = new ArrayList<>();
        Optional<Path> rules = Optional.empty();
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals(CaseFiles.STANDARD_INPUT) || isName(args[i])) {
                paths.add(args[i]);
            } else if (args[i].equals("--rules") && i + 1 < args.length && isName(args[i + 1]) && rules.isEmpty()) {
                i++;
                rules = Optional.of(Path.of(args[i]));
            } else {
                return Optional.empty();
            }
        }
        return paths.isEmpty() || !args[0].equals("assess") ? Optional.empty() : Optional.of(new AssessCommand(console, paths, rules));
    }

    private static boolean isName(String argument) {
        try {
            return !argument.isEmpty() && !argument.startsWith("-") && !Path.of(argument).toString().isEmpty();
        } catch (InvalidPathException odd) {
            return false;
        }
    }

    private static int assess(Console console, AssessCommand command) {
        try {
            return command.call();
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return new ErrorHandler(console, new Lumbar()).exhausted(exhausted);
        } catch (RuntimeException failure) {
            return new ErrorHandler(console, new Lumbar()).unexpected(failure);
        }
    }

    /** As much of the command line as some arguments need; all of it if there are none. */
    static CommandLine line(Console console, String... args) {
        Lumbar lumbar = new Lumbar();
        CommandLine line = new CommandLine(lumbar);
        Domain.own().about().ifPresent(about -> line.getCommandSpec().usageMessage().description(about));
        commands(console, args).forEach(line::addSubcommand);
        ErrorHandler errors = new ErrorHandler(console, lumbar);
        return line.setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.terminal().colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(55, console.terminal().width()))
                // a path is a path, whatever it begins with
                .setExpandAtFiles(false)
                .registerConverter(Path.class, new PathConverter())
                .registerConverter(AssessCommand.Format.class, new OneOf<>(AssessCommand.Format.class))
                .registerConverter(CheckCommand.Format.class, new OneOf<>(CheckCommand.Format.class))
                .registerConverter(DiffCommand.Format.class, new OneOf<>(DiffCommand.Format.class))
                .registerConverter(RulesCommand.Format.class, new OneOf<>(RulesCommand.Format.class))
                .registerConverter(RulesCommand.Graph.class, new OneOf<>(RulesCommand.Graph.class))
                .registerConverter(NewCommand.Kind.class, new OneOf<>(NewCommand.Kind.class))
                .registerConverter(HowCommand.Format.class, new OneOf<>(HowCommand.Format.class))
                .registerConverter(WhyNotReport.Format.class, new OneOf<>(WhyNotReport.Format.class))
                .registerConverter(Trail.class, new OneOf<>(Trail.class))
                .setParameterExceptionHandler(errors::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> errors.unexpected(failure))
                .setUnmatchedOptionsArePositionalParams(Stream.of(args).anyMatch(OneCase::isOfStandardInput));
    }

    /** Turns {@code help COMMAND} into {@code COMMAND --help}. */
    private static String[] help(Set<String> commands, String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        return args.length == 1 ? new String[] {"--help"}
                : commands.contains(args[1]) ? new String[] {args[1], "--help"} : new String[] {args[1]};
    }

    /** The command that is named, or all if none is; setting one up is slow. */
    private static Collection<Object> commands(Console console, String... args) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("assess", () -> new AssessCommand(console));
        commands.put("ask", () -> new AskCommand(console));
        commands.put("how", () -> new HowCommand(console));
        commands.put("why-not", () -> new WhyNotCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("new", () -> new NewCommand(console));
        commands.put("fmt", () -> new FmtCommand(console));
        commands.put("diff", () -> new DiffCommand(console));
        commands.put("serve", () -> new ServeCommand(console));
        commands.put("mcp", () -> new McpCommand(console));
        commands.put("rules", () -> new RulesCommand(console));
        commands.put("schema", () -> new SchemaCommand(console));
        String named = args.length > 0 && commands.containsKey(args[0]) ? args[0] : "";
        return commands.entrySet().stream().filter(one -> named.isEmpty() || one.getKey().equals(named))
                .map(one -> one.getValue().get()).toList();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /**
     * Set here rather than in a file at the root of the class path, so that an embedder's logging stays as it is. Without
     * {@code --debug}, logging is not even set up, because that takes longer than a case.
     */
    private static void silenceLogging(boolean debug) {
        if (debug) {
            System.setProperty("logback.configurationFile", "org/lumbar/shell/cli/logback.xml");
            System.setProperty("lumbar.log", "WARN");
        } else {
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }
}

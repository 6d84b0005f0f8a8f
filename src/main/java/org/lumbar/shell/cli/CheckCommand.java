package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.shell.check.Accepted;
import org.lumbar.shell.check.Coverage;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.cases.AnswerChanges;
import org.lumbar.shell.claims.GuaranteeCheck;
import org.lumbar.shell.claims.MutationCheck;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.Recompiler;
import org.lumbar.shell.lint.Pages;
import org.lumbar.shell.lint.RuleOrigin;
import org.lumbar.shell.lint.Workshop;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.report.AcceptedText;
import org.lumbar.shell.report.CheckJUnit;
import org.lumbar.shell.report.CheckJson;
import org.lumbar.shell.report.CheckReport;
import org.lumbar.shell.report.CheckSarif;
import org.lumbar.shell.report.CheckText;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Examines a folder of rules, and runs the cases that test them. */
@Command(name = "check", description = "Examine a folder of rules, and run the cases that test them.")
final class CheckCommand implements Callable<Integer> {

    /** How results are written. */
    enum Format { TEXT, JSON, NDJSON, SARIF, JUNIT }

    @Parameters(arity = "0..1", paramLabel = "RULES_DIR", defaultValue = "rules",
            description = "The folder of the .drl files (default 'rules').")
    private Path folder;

    @Mixin
    private ExamplesOption examples;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json, ndjson, sarif or junit.")
    private Format format;

    @Option(names = "--table", description = "List each rule with how many cases exercise it.")
    private boolean table;

    @Option(names = "--require-exercised",
            description = "Fail if a rule or a condition is not exercised by any case.")
    private boolean requireExercised;

    @Option(names = "--watch", description = "Keep running, and report after each save what has changed.")
    private boolean watch;

    @Option(names = "--explain", paramLabel = "CODE", description = "Show the page about a code such as L020, and exit.")
    private String explain;

    @Option(names = "--against", paramLabel = "OLD", converter = NotEmpty.class,
            description = "Also report which cases come out differently under other rules: a folder, a jar, or git:REVISION.")
    private String against;

    @Option(names = "--drafts", description = RulesOption.DRAFTS)
    private boolean drafts;

    @Option(names = "--stale", paramLabel = "DAYS", converter = AtLeastOne.class,
            description = "Also list the rules not reviewed for this many days.")
    private Optional<Integer> stale;

    @Option(names = "--accept",
            description = "Replace failed expectations with what was concluded, provided nothing else is wrong.")
    private boolean accept;

    @Option(names = "--dimacs", paramLabel = "DIR",
            description = "Also write the guarantees for other solvers, as standard CNF files.")
    private Path dimacs;

    @Option(names = "--mutate", description = "Also change every rule in small ways, and report which slips no case notices, "
            + "each with a case that does.")
    private boolean mutate;

    @Option(names = "--write", paramLabel = "DIR",
            description = "With --mutate: write the missing cases to a folder.")
    private Path write;

    @Spec
    private CommandSpec command;

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (explain != null) {
            return page();
        }
        if (accept && watch) {
            throw new ParameterException(command.commandLine(), "--accept and --watch cannot be combined");
        }
        if (write != null && !mutate) {
            throw new ParameterException(command.commandLine(), "--write needs --mutate");
        }
        List<String> paths = examples.paths();
        Recompiler compiler = new Recompiler(folder, console.cache(), drafts);
        Examination examination = examined(compiler, paths);
        report().write(examination, console.out());
        boolean passed = examination.isPassed() || accept && accepted(compiler, examination, paths);
        console.out().flush();
        if (watch) {
            new Watch(console, folder, drafts, paths, compiler).go(examination);
        }
        boolean gaps = requireExercised
                && !examination.cases().coverage().map(Coverage::unexercised).map(List::isEmpty).orElse(false);
        return passed && !gaps ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Writes a result for programs even if the examination fails. */
    private Examination examined(Recompiler compiler, List<String> paths) {
        try {
            // reports a wrong name before anybody waits for the cases
            Optional<CompiledRules> before = Optional.ofNullable(against)
                    .map(old -> RuleOrigin.open(old, folder, console.cache(), drafts));
            Workshop workshop = read(folder, drafts).proved().compiled(compiler);
            if (dimacs != null) {
                write(workshop);
            }
            Examination examined = compared(before, Examination.of(workshop, paths), workshop, paths);
            if (stale.isPresent()) {
                examined = examined.with(workshop.reviews(LocalDate.now().minusDays(stale.get()), LocalDate.now()));
            }
            return mutate ? mutated(examined, workshop, paths) : examined;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            report().failed(failure instanceof OutOfMemoryError ? ErrorHandler.NO_MEMORY
                    : failure.getMessage() == null ? failure.toString() : failure.getMessage(), console.out());
            throw failure;
        }
    }

    /** Also reports mistakes in the wording of the pages, which lies next to the rules. */
    static Workshop read(Path folder, boolean drafts) {
        Workshop read = Workshop.read(folder, drafts);
        try {
            PageWordsReader.read(Optional.of(folder));
            return read;
        } catch (InvalidRulesException wrong) {
            return read.with(wrong.problems());
        }
    }

    private Examination mutated(Examination examination, Workshop workshop, List<String> paths) {
        boolean shown = console.terminal().progress();
        Examination mutated = examination.mutated(workshop, paths, done -> {
            if (shown && done % 50 == 0) {
                console.err().print("\r" + done + " mutants judged");
                console.err().flush();
            }
        });
        if (shown) {
            console.err().print("\r\u001b[K");
        }
        if (write != null) {
            mutated.requested().mutation().ifPresent(this::write);
        }
        return mutated;
    }

    private void write(MutationCheck.Mutation mutation) {
        try {
            Files.createDirectories(write);
            int written = 0;
            for (String killer : mutation.killers()) {
                Files.writeString(write.resolve(String.format("mutant-%03d.yaml", ++written)), killer);
            }
            console.tell(written + (written == 1 ? " case was" : " cases were") + " written to " + write);
        } catch (IOException unwritable) {
            throw new ParameterException(command.commandLine(), write + " cannot be written");
        }
    }

    /** Accepts what was concluded, if nothing else is wrong; {@return whether it did} */
    private boolean accepted(Recompiler compiler, Examination examination, List<String> paths) {
        Accepted accepted = Accepted.of(examination, read(folder, drafts).compiled(compiler).rules(), paths);
        AcceptedText.write(accepted, format == Format.TEXT ? console.out() : console.err());
        return accepted.refusal().isEmpty();
    }

    private Examination compared(Optional<CompiledRules> before, Examination examination, Workshop workshop, List<String> paths) {
        return before.flatMap(old -> workshop.rules()
                .map(now -> examination.with(AnswerChanges.between(against, old, now, paths)))).orElse(examination);
    }

    private void write(Workshop workshop) {
        workshop.rules().ifPresent(rules -> {
            try {
                LogicAnswer<Integer> files = GuaranteeCheck.write(folder, rules, workshop.check().files(), dimacs);
                console.tell(files instanceof LogicAnswer.NotOffered<Integer> none ? "no claims were written: "
                        + none.because().get(0).problem().message() : files.orElseThrow() + (files.orElseThrow() == 1
                                ? " claim was" : " claims were") + " written to " + dimacs);
            } catch (IOException unwritable) {
                throw new ParameterException(command.commandLine(), dimacs + " cannot be written");
            }
        });
    }

    private int page() {
        Pages.Page page = Pages.of(explain).orElseThrow(() -> new ParameterException(command.commandLine(),
                "there is no code '" + explain + "'" + nearest()));
        StringBuilder text = new StringBuilder(page.code() + "  " + page.title() + "\n\n" + page.says() + "\n");
        if (!page.wrong().isEmpty()) {
            text.append("\nWrong:\n").append(page.wrong().indent(4));
        }
        if (!page.right().isEmpty()) {
            text.append("\nRight:\n").append(page.right().indent(4));
        }
        console.out().print(text);
        return ExitCode.OK;
    }

    private String nearest() {
        String question = Nearest.question(explain, Pages.all().stream().map(Pages.Page::code).toList());
        return question.isEmpty() ? "" : "; " + question;
    }

    private CheckReport report() {
        return switch (format) {
            case TEXT -> new CheckText(console.terminal().colour(), table);
            case JSON -> new CheckJson(JsonReport.Framing.DOCUMENT);
            case NDJSON -> new CheckJson(JsonReport.Framing.LINES);
            case SARIF -> new CheckSarif(Version.ofProgram());
            case JUNIT -> new CheckJUnit();
        };
    }
}

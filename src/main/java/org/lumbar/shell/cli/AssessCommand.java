package org.lumbar.shell.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import org.lumbar.api.Trail;
import org.lumbar.shell.cases.CaseFiles;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.claims.ConfirmedLogic;
import org.lumbar.shell.claims.OpenQuestions;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.InOrder;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.page.HtmlReport;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.report.JsonReport.Framing;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ProblemReport;
import org.lumbar.shell.report.Report;
import org.lumbar.shell.report.StillOpen;
import org.lumbar.shell.report.Style;
import org.lumbar.shell.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses cases one after another and writes the result of each. */
@Command(name = "assess", description = "Assess cases, and say what was concluded and why.")
final class AssessCommand implements Callable<Integer> {

    /** How results are written. */
    enum Format { TEXT, JSON, NDJSON, HTML }

    @Parameters(arity = "1..*", paramLabel = "PATH", converter = NotEmpty.class,
            description = "A case file, a folder of them, or - for standard input.")
    private List<String> paths;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json, ndjson: one result per line, or html: one page.")
    private Format format = Format.TEXT;

    @Option(names = "--threads", paramLabel = "N", converter = AtLeastOne.class,
            description = "How many cases to assess at once (default: the number of processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--trail", paramLabel = "LENGTH", description = "How much of the reasoning to show: "
            + "none, short (the reasons, or in JSON which rules led from what to what; default for text) or full (everything; "
            + "default for json and ndjson).")
    private Optional<Trail> trail = Optional.empty();

    @Option(names = "--open", description = "Also say what further answers could still change, which takes longer.")
    private boolean open;

    @Option(names = "--save-as", paramLabel = "FILE",
            description = "Also write the cases to a new file as tests that expect what was concluded, for review.")
    private Path saveAs;

    @Spec
    private CommandSpec command;

    @Mixin
    private WidthOption width = new WidthOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    private final Console console;

    AssessCommand(Console console) {
        this.console = console;
    }

    /** The command with these paths, perhaps {@code --rules}, and no other option. */
    AssessCommand(Console console, List<String> paths, Optional<Path> folder) {
        this.console = console;
        this.paths = paths;
        this.rules = new RulesOption(folder);
    }

    @Override
    public Integer call() {
        if (saveAs != null && Files.exists(saveAs, LinkOption.NOFOLLOW_LINKS)) {
            throw new ParameterException(command.commandLine(), "the file '" + saveAs + "' exists already");
        }
        if (open && format == Format.HTML) {
            throw new ParameterException(command.commandLine(), "--open is for text, json and ndjson");
        }
        CompiledRules ruleBase = rules.ruleBase(console);
        CaseReader reader = new CaseReader(ruleBase.rulebook());
        ProblemReport problems = new ProblemReport(console.err(), console.terminal().colour());
        Optional<Function<Outcome, Outcome>> added = completed(ruleBase, problems);
        Function<Outcome, Outcome> completed = added.orElse(Function.identity());
        boolean allWell = added.isPresent();
        try (Report report = report(ruleBase);
                SavedCases saved = new SavedCases(Optional.ofNullable(saveAs), console);
                CaseFiles cases = new CaseFiles(reader, paths, console.in());
                InOrder<Supplier<ReadResult>, Result> results = new InOrder<>(cases.texts(),
                        text -> Result.of(report, completed, ruleBase, text.get()), threads);
                ProgressLine progress = new ProgressLine(console, paths, cases)) {
            while (results.hasNext()) {
                Result result = results.next();
                result.write().run();
                progress.step();
                allWell &= saved.add(result.reading(), result.outcome());
                if (result.outcome() instanceof Outcome.Refused refused) {
                    progress.wipe();
                    problems.add(refused.problems());
                    allWell = false;
                }
                // the reader at the other end of a pipe may be gone
                if (!results.isReady() && console.out().checkError()) {
                    break;
                }
            }
            progress.wipe();
            tellSkipped(cases.skipped());
        }
        return allWell ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tellSkipped(List<String> skipped) {
        if (!skipped.isEmpty()) {
            String others = skipped.size() > 1 ? " and " + (skipped.size() - 1) + " more are" : " is";
            console.tell("note: '" + skipped.get(0) + "'" + others
                    + " skipped: a case file ends in .yaml, .yml, .json, .ndjson or .jsonl");
        }
    }

    /** The outcome of a case, and what writes it when its turn comes. */
    private record Result(ReadResult reading, Outcome outcome, Runnable write) {
        static Result of(Report report, Function<Outcome, Outcome> completed, CompiledRules ruleBase, ReadResult reading) {
            Outcome outcome = completed.apply(Outcome.of(ruleBase, reading));
            return new Result(reading, outcome, report.prepare(outcome));
        }
    }

    /** Adds to each outcome what is still open; empty if that is not offered. Loads nothing without {@code --open}. */
    private Optional<Function<Outcome, Outcome>> completed(CompiledRules ruleBase, ProblemReport problems) {
        if (!open) {
            return Optional.of(Function.identity());
        }
        LogicAnswer<OpenQuestions> questions = ConfirmedLogic.of(ruleBase).then(ConfirmedLogic::open);
        if (questions instanceof LogicAnswer.NotOffered<OpenQuestions> none) {
            problems.add(Refusal.notOffered("", "what further answers could change", none.because()));
            return Optional.empty();
        }
        return Optional.of(outcome -> StillOpen.in(outcome, questions.orElseThrow()));
    }

    private Report report(CompiledRules ruleBase) {
        return switch (format) {
            case TEXT -> new TextReport(console.out(), new Style(width.or(console.terminal()),
                    console.terminal().colour(), trail.orElse(Trail.SHORT)));
            case JSON -> new JsonReport(console.out(), Framing.DOCUMENT, trail.orElse(Trail.FULL));
            case NDJSON -> new JsonReport(console.out(), Framing.LINES, trail.orElse(Trail.FULL));
            case HTML -> new HtmlReport(console.out(), PageWordsReader.read(rules.folder()), ruleBase);
        };
    }
}

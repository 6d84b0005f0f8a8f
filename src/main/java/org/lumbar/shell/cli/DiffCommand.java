package org.lumbar.shell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.lumbar.shell.claims.RuleBaseDiff;
import org.lumbar.shell.lint.RuleOrigin;
import org.lumbar.shell.report.RuleBaseDiffReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what two rule bases decide differently, over all possible cases. */
@Command(name = "diff", description = "Show which conclusions two rule bases reach differently, with the smallest case "
        + "for each. Exit status 0: the same for every possible case; 1: different, or not decided.")
final class DiffCommand implements Callable<Integer> {

    private static final String RULES = "rules";

    /** How the result is written. */
    enum Format { TEXT, JSON }

    @Parameters(arity = "0..2", paramLabel = "OLD NEW", hideParamSyntax = true, converter = NotEmpty.class,
            description = "Two rule bases, each a folder of .drl files, a jar, or git:REVISION: that revision of the other folder "
                    + "named here, or of 'rules'.")
    private List<String> ruleBases = List.of();

    @Option(names = "--git", paramLabel = "REVISION", description = "Compare NEW, by default 'rules', with itself at this revision; "
            + "the same as OLD git:REVISION.")
    private Optional<String> revision;

    @Option(names = "--drafts", description = RulesOption.DRAFTS)
    private boolean drafts;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private Format format;

    @Spec
    private CommandSpec spec;

    private final Console console;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (revision.isPresent() ? ruleBases.size() > 1 : ruleBases.size() < 2) {
            throw new ParameterException(spec.commandLine(), revision.isPresent() ? "--git takes the place of OLD: name NEW alone"
                    : "two rule bases are needed: OLD and NEW");
        }
        String before = revision.map(RuleOrigin::revision).orElseGet(() -> ruleBases.get(0));
        String after = ruleBases.isEmpty() ? RULES : ruleBases.get(ruleBases.size() - 1);
        RuleBaseDiff diff = RuleBaseDiff.between(RuleOrigin.open(before, folder(after), console.cache(), drafts),
                RuleOrigin.open(after, folder(before), console.cache(), drafts));
        if (format == Format.JSON) {
            RuleBaseDiffReport.json(before, after, diff, console.out());
        } else {
            RuleBaseDiffReport.text(before, after, diff, console.terminal().colour(), console.out());
        }
        return diff.isSame() && diff.codes().isEmpty() && diff.undecided().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The folder whose revision is meant: the other side, if that is a folder. */
    private static Path folder(String other) {
        return !other.startsWith("git:") && Path.of(other).toFile().isDirectory() ? Path.of(other) : Path.of(RULES);
    }
}

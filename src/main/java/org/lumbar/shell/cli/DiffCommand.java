package org.lumbar.shell.cli;

import java.nio.file.Path;
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

    @Parameters(index = "0", arity = "0..1", paramLabel = "OLD", converter = NotEmpty.class,
            description = "A folder of .drl files, a jar, or git:REVISION: that revision of the other folder named here, or of 'rules'.")
    private Optional<String> first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", converter = NotEmpty.class,
            description = "The rules to compare with, in the same form.")
    private Optional<String> second;

    @Option(names = "--git", paramLabel = "REVISION", description = "In place of OLD: this revision of NEW, which is 'rules' if "
            + "left out.")
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
        if (revision.isPresent() ? second.isPresent() : second.isEmpty()) {
            throw new ParameterException(spec.commandLine(), revision.isPresent() ? "--git takes the place of OLD: name NEW alone"
                    : "two rule bases are needed: OLD and NEW");
        }
        String before = revision.map(RuleOrigin::named).or(() -> first).orElseThrow();
        String after = second.or(() -> first).orElse(RULES);
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
        return !RuleOrigin.isRevision(other) && Path.of(other).toFile().isDirectory() ? Path.of(other) : Path.of(RULES);
    }
}

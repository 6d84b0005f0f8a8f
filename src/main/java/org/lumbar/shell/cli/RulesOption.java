package org.lumbar.shell.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.lint.Workshop;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rules a command uses. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Use the DRL files of this folder in place of the packaged rules.")
    private Path folder;

    static final String DRAFTS = "Also use rules marked as drafts.";

    @Option(names = "--drafts", description = DRAFTS)
    private boolean drafts;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    RulesOption() {
    }

    RulesOption(Optional<Path> folder) {
        this.folder = folder.orElse(null);
    }

    CompiledRules ruleBase(Console console) {
        if (folder != null) {
            return Workshop.rules(folder, console.cache(), drafts, Main::inBackground);
        }
        if (drafts) {
            throw new ParameterException(command.commandLine(),
                    "--drafts needs --rules DIR, as the packaged rules were compiled without drafts");
        }
        CompiledRules packaged = console.packaged().get();
        RulesBeside.tell(console, packaged);
        return packaged;
    }

    /** The folder of the rules; empty for the packaged ones. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}

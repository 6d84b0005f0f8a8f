package org.lumbar.shell.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.lumbar.shell.engine.RuleBase;
import org.lumbar.shell.check.Workshop;

import picocli.CommandLine.Option;

/** Which rules a command uses. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Use the DRL files of this folder in place of the packaged rules.")
    private Path folder;

    RuleBase ruleBase(Console console) {
        if (folder != null) {
            return Workshop.rules(folder, console.cache());
        }
        RuleBase packaged = RuleBase.packaged();
        RulesBeside.tell(console, packaged);
        return packaged;
    }

    /** The folder of the rules; empty for the packaged ones. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}

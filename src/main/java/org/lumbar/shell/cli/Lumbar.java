package org.lumbar.shell.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, above its commands. */
@Command(name = "lumbar", versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit status: 0 done; 1 something in the input is wrong; 2 wrong usage."})
final class Lumbar {

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version and exit.")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT,
            description = "Show the engine's warnings, and stack traces.")
    private boolean debug;

    boolean isDebug() {
        return debug;
    }
}

package org.lumbar.shell.cli;

import org.lumbar.shell.report.Style;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How wide the output may be. */
final class WidthOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Integer width;

    @Option(names = "--width", paramLabel = "N",
            description = "The maximum number of characters per line (default: the width of the terminal, or 80).")
    void setWidth(int width) {
        if (width < Style.LEAST_WIDTH) {
            throw new ParameterException(command.commandLine(),
                    "Invalid value for option '--width': it must be at least " + Style.LEAST_WIDTH + ", not " + width);
        }
        this.width = width;
    }

    int or(Terminal terminal) {
        return width == null ? terminal.width() : width;
    }
}

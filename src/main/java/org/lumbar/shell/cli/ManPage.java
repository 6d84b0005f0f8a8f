package org.lumbar.shell.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command line, as {@code man} reads it. */
final class ManPage {

    private ManPage() {
    }

    static String of(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        StringBuilder page = new StringBuilder(".TH " + spec.name().toUpperCase(Locale.ROOT) + " 1\n");
        page.append(".SH NAME\n").append(spec.name()).append(" \\- ").append(description(spec)).append("\n");
        page.append(".SH SYNOPSIS\n.B ").append(spec.name()).append("\n.I COMMAND\n.RI [ OPTION ].\\|.\\|.\n");
        page.append(".SH OPTIONS\n");
        options(spec).forEach(option -> page.append(argument(option)));
        page.append(".SH COMMANDS\n");
        line.getSubcommands().values().forEach(command -> page.append(command(spec.name(), command.getCommandSpec())));
        page.append(".SH ENVIRONMENT\n.TP\n.B LUMBAR_CACHE\n").append(text("The folder for classes and compiled rules "
                + "that are kept between runs, in place of the platform's default; off keeps none."));
        page.append("\n.TP\n.B JAVA_HOME\n").append(text("The Java installation to use, 17 or later.")).append("\n");
        page.append(".SH EXIT STATUS\n").append(Stream.of(spec.usageMessage().footer()).filter(one -> !one.isEmpty())
                .map(ManPage::text).collect(Collectors.joining("\n"))).append("\n");
        return page.toString();
    }

    private static String command(String program, CommandSpec spec) {
        List<String> operands = spec.positionalParameters().stream()
                .map(one -> one.paramLabel() + (one.arity().max() > 1 ? "..." : "")).toList();
        return ".SS " + program + " " + spec.name() + " " + text(String.join(" ", operands)) + "\n"
                + description(spec) + "\n"
                + spec.positionalParameters().stream().map(ManPage::argument).collect(Collectors.joining())
                + options(spec).filter(option -> !option.inherited()).map(ManPage::argument)
                        .collect(Collectors.joining());
    }

    private static Stream<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden());
    }

    private static String argument(ArgSpec argument) {
        String label = argument.arity().max() > 0 ? " \\fI" + text(argument.paramLabel()) + "\\fR" : "";
        String names = argument instanceof OptionSpec option
                ? "\\fB" + text(String.join(", ", option.names())) + "\\fR" + label : label.strip();
        return ".TP\n" + names + "\n" + text(String.join(" ", argument.description())) + "\n";
    }

    private static String description(CommandSpec spec) {
        return text(String.join(" ", spec.usageMessage().description()));
    }

    private static String text(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}

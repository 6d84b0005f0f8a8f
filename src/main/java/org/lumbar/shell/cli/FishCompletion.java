package org.lumbar.shell.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The script with which the fish shell completes a command line. */
final class FishCompletion {

    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    static String of(CommandLine line) {
        FishCompletion fish = new FishCompletion(line.getCommandName());
        line.getSubcommands().forEach((name, command) -> {
            fish.add("__fish_use_subcommand", "-f -a " + name + describes(command.getCommandSpec()));
            command.getCommandSpec().options().stream().filter(option -> !option.hidden())
                    .forEach(option -> fish.add("__fish_seen_subcommand_from " + name, option(option)));
            command.getCommandSpec().positionalParameters().stream().map(FishCompletion::words).filter(words -> !words.isEmpty())
                    .forEach(words -> fish.add("__fish_seen_subcommand_from " + name + "; and not __fish_seen_subcommand_from "
                            + words, "-f -a '" + words + "'"));
        });
        line.getCommandSpec().options().stream().filter(option -> !option.hidden())
                .forEach(option -> fish.add("__fish_use_subcommand", option(option)));
        return fish.script.toString();
    }

    private void add(String when, String what) {
        script.append("complete -c ").append(program).append(" -n '").append(when).append("' ").append(what)
                .append("\n");
    }

    private static String option(OptionSpec option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1)).append(' ');
        }
        if (option.arity().max() > 0) {
            String words = words(option);
            text.append(words.isEmpty() ? "-r " : "-x -a '" + words + "' ");
        }
        return text + "-d " + quoted(String.join(" ", option.description()));
    }

    private static String words(ArgSpec argument) {
        return argument.completionCandidates() == null ? ""
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    private static String describes(CommandSpec spec) {
        return " -d " + quoted(String.join(" ", spec.usageMessage().description()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

package org.lumbar.shell.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

import org.lumbar.shell.check.Manual;
import org.lumbar.shell.check.Skeleton;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a starting point for a file. */
@Command(name = "new", description = "Write a starting point for a rule, a question or a case of your own.")
final class NewCommand implements Callable<Integer> {

    /** What to write. */
    enum Kind { RULE, QUESTION, CASE }

    @Parameters(index = "0", paramLabel = "KIND", description = "rule, question or case.")
    private Kind kind;

    @Parameters(index = "1", paramLabel = "FILE",
            description = "The file to write, such as my-rules/new-rule.drl; a case goes into a .yaml file.")
    private Path file;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec command;

    private final Console console;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String ending = kind == Kind.CASE ? ".yaml" : ".drl";
        if (!file.toString().endsWith(ending)) {
            throw new ParameterException(command.commandLine(), "name a file that ends in " + ending);
        }
        CompiledRules base = rules.ruleBase(console);
        Skeleton skeleton = new Skeleton(base, file.getFileName().toString());
        List<Drl> files = Manual.of(base, rules.folder(), List.of()).files();
        String home = files.stream().flatMap(one -> one.packageName().stream()).map(Drl.Name::text).findFirst().orElse("rules");
        write(switch (kind) {
            case RULE -> skeleton.rule(home);
            case QUESTION -> skeleton.question(home);
            case CASE -> skeleton.example();
        });
        console.out().print(SafeText.of(file.toString()) + "\n");
        return ExitCode.OK;
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw Refusal.of(file.toString(), "this file exists already", "name another");
        } catch (IOException unwritable) {
            throw Refusal.of(file.toString(), "the file cannot be written", "");
        }
    }
}

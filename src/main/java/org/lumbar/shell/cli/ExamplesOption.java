package org.lumbar.shell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;

/** Which cases test the rules. */
final class ExamplesOption {

    @Option(names = "--examples", paramLabel = "DIR", converter = NotEmpty.class,
            description = "A case file or a folder of them (default 'examples', if there is one).")
    private List<String> given = List.of();

    List<String> paths() {
        return !given.isEmpty() ? given : Files.isDirectory(Path.of("examples")) ? List.of("examples") : List.of();
    }
}

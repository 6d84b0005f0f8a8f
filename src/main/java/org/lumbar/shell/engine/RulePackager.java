package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the rulebook during the build, so that the jar needs no parser. */
final class RulePackager {

    private RulePackager() {
    }

    /** @param arguments the folder of rules and the folder of compiled classes */
    public static void main(String... arguments) throws IOException {
        RuleFolder folder = RuleFolder.read(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]).resolve(PackagedRules.rulebookFile());
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            RulebookStream.write(RulebookReader.read(folder), out);
        }
    }
}

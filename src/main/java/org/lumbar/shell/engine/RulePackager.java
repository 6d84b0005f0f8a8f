package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down, while the jar is built, what its rule base needs to know of the texts of the rules. */
final class RulePackager {

    private RulePackager() {
    }

    /** @param arguments the folder of the rules and the folder of the compiled classes */
    public static void main(String... arguments) throws IOException {
        RuleFolder folder = RuleFolder.read(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]).resolve(PackagedRules.RULEBOOK);
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            RulebookStream.write(RulebookReader.read(folder), out);
        }
    }
}

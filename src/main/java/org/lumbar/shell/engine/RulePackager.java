package org.lumbar.shell.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.RulePrinter;

/**
 * Runs while the jar is built: writes the rulebook, so that no text need be parsed at run time, and the rules as the engine
 * is to compile them.
 */
final class RulePackager {

    private RulePackager() {
    }

    /** @param arguments the folder of the rules, that of the compiled classes, and that of the rules for the engine */
    public static void main(String... arguments) throws IOException {
        RuleFolder folder = RuleFolder.read(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]).resolve(PackagedRules.rulebookFile());
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            RulebookStream.write(RulebookReader.read(folder), out);
        }
        CheckedRules checked = CheckedRules.of(folder);
        Path printed = Files.createDirectories(Path.of(arguments[2]));
        try (Stream<Path> before = Files.list(printed)) {
            for (Path old : before.toList()) {
                Files.delete(old);
            }
        }
        RulePrinter printer = new RulePrinter(checked.types(), RuleCompiler.PACKAGE, name -> name);
        for (Drl file : checked.files()) {
            Files.writeString(printed.resolve(CheckedRules.name(file)), printer.print(file));
        }
    }
}

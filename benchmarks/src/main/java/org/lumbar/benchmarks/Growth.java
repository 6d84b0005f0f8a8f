package org.lumbar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;

/**
 * How building and assessing grow with the rules and with the cases. The rules are copies of the packaged ones under other
 * names, so that a case sets off all copies of a rule.
 */
public final class Growth {

    private Growth() {
    }

    /** @param arguments the folder of the rules, then how many times the rules are taken: 1, 10, 100 */
    public static void main(String... arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            rules(rules, Integer.parseInt(arguments[i]));
        }
        CompiledRules packaged = CompiledRules.packaged();
        List<Case> cases = Cases.read(packaged);
        run(packaged, cases, 20_000);
        for (int count = 1; count <= 100_000; count *= 10) {
            System.out.printf(Locale.ROOT, "%7d cases: %8.1f us a case%n", count, run(packaged, cases, count));
        }
    }

    private static void rules(Path rules, int times) throws IOException {
        Path folder = Files.createTempDirectory("growth");
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                String name = file.getFileName().toString();
                if (!name.endsWith(".drl")) {
                    Files.writeString(folder.resolve(name), text);
                }
                if (name.endsWith(".drl")) {
                    Files.writeString(folder.resolve(name), copies(text, times));
                }
            }
        }
        long start = System.nanoTime();
        CompiledRules base = CompiledRules.compile(folder);
        double built = (System.nanoTime() - start) / 1e9;
        List<Case> cases = Cases.read(base);
        run(base, cases, 2_000);
        System.out.printf(Locale.ROOT, "%6d rules: built in %7.1f s, %9.1f us a case%n", base.rulebook().rules().size(),
                built, run(base, cases, 1_000));
    }

    /** What is declared stays as it is, once. */
    static String copies(String text, int times) {
        int first = text.indexOf("\nrule \"") + 1;
        StringBuilder copies = new StringBuilder(text.substring(0, first));
        for (int copy = 1; copy <= times; copy++) {
            copies.append(text.substring(first).replaceAll("(?m)^rule \"", "rule \"" + copy + ": ")).append('\n');
        }
        return copies.toString();
    }

    private static double run(CompiledRules base, List<Case> cases, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            base.assess(cases.get(i % cases.size()));
        }
        return (System.nanoTime() - start) / 1e3 / count;
    }
}

package org.lumbar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;

/**
 * Measures how assessing grows with the rules and with the cases. The rules are renamed copies of the packaged ones, of which
 * a case triggers all or only one, or rules about many topics, each condition naming its topic.
 */
public final class Growth {

    private static final String COPY = "Copy";

    private Growth() {
    }

    /** @param arguments the folder of the rules, then how many times the rules are taken: 1, 10, 100 */
    public static void main(String... arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            int times = Integer.parseInt(arguments[i]);
            measure("all copies triggered", copied(rules, text -> copies(text, times)), Optional.empty());
            measure("one copy triggered", copied(rules, text -> chosen(text, times)), Optional.of(times));
            Topics.measure(times * 10);
        }
        CompiledRules packaged = CompiledRules.packaged();
        List<List<Object>> cases = cases(packaged);
        run(packaged, cases, 20_000);
        for (int count = 1; count <= 100_000; count *= 10) {
            System.out.printf(Locale.ROOT, "%7d cases: %8.1f us a case%n", count, run(packaged, cases, count));
        }
    }

    private static List<List<Object>> cases(CompiledRules base) {
        return Cases.read(base).stream().map(Case::facts).toList();
    }

    private static CompiledRules copied(Path rules, UnaryOperator<String> copies) throws IOException {
        Path folder = Files.createTempDirectory("growth");
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(each -> !each.endsWith("README.md")).toList()) {
                String text = Files.readString(file);
                Files.writeString(folder.resolve(file.getFileName()), file.toString().endsWith(".drl") ? copies.apply(text) : text);
            }
        }
        return CompiledRules.compile(folder);
    }

    /** @param times the number of the copy that an added fact triggers; none where all are */
    private static void measure(String what, CompiledRules base, Optional<Integer> times) {
        List<List<Object>> cases = cases(base).stream().map(facts -> Stream.concat(facts.stream(),
                times.stream().map(last -> new DeclaredFact(COPY, Map.of("number", last)))).toList()).toList();
        run(base, cases, 2_000);
        System.out.printf(Locale.ROOT, "%6d rules, %s: %9.1f us a case%n", base.rulebook().rules().size(), what, run(base, cases, 1_000));
    }

    /** The rules several times, each copy but the first under other names; declarations once. */
    static String copies(String text, int times) {
        return copies(text, times, (copy, rules) -> rules);
    }

    /** The same, with a condition in each copy that one fact meets. */
    private static String chosen(String text, int times) {
        String declared = text.contains("\ndeclare ") ? "declare " + COPY + "\n    number : int\nend\n\n" : "";
        return copies(text, times, (copy, rules) -> rules.replaceAll("(?m)^when$", "when\n    " + COPY + "(number == " + copy + ")"))
                .replaceFirst("\ndeclare ", "\n" + declared + "declare ");
    }

    private static String copies(String text, int times, BiFunction<Integer, String, String> changed) {
        int first = text.indexOf("\nrule \"") + 1;
        StringBuilder copies = new StringBuilder(text.substring(0, first));
        for (int copy = 1; copy <= times; copy++) {
            String rules = changed.apply(copy, text.substring(first));
            copies.append(copy == 1 ? rules : rules.replaceAll("(?m)^rule \"", "rule \"" + copy + ": ")).append('\n');
        }
        return copies.toString();
    }

    private static double run(CompiledRules base, List<List<Object>> cases, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            base.assess(cases.get(i % cases.size()));
        }
        return (System.nanoTime() - start) / 1e3 / count;
    }
}

package org.lumbar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.engine.CompiledRules;

/** Rules about many topics, 22 each, that conclude from answers, from other conclusions and from what is absent. */
final class Topics {

    private static final int A_FILE = 100;
    private static final String DECLARED = """
            declare Given
                topic : int
                name : String
                value : String
            end

            declare Found
                topic : int
                code : String
            end

            """;

    private Topics() {
    }

    /** Measures cases that are each about one topic. */
    static void measure(int topics) throws IOException {
        CompiledRules base = compiled(topics);
        List<List<Object>> cases = IntStream.range(0, 400).mapToObj(seed -> about(topics, new Random(seed))).toList();
        for (int i = 0; i < 30_000; i++) {
            base.assess(cases.get(i % cases.size()));
        }
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            base.assess(cases.get(i % cases.size()));
        }
        System.out.printf(Locale.ROOT, "%6d rules, one topic triggered: %9.1f us a case%n", base.rulebook().rules().size(),
                (System.nanoTime() - start) / 1e3 / 10_000);
    }

    private static List<Object> about(int topics, Random random) {
        int topic = random.nextInt(topics);
        return IntStream.range(0, 10).filter(each -> random.nextInt(4) > 0).<Object>mapToObj(each ->
                new DeclaredFact("Given", Map.of("topic", topic, "name", "q" + each, "value", "yes"))).toList();
    }

    private static CompiledRules compiled(int topics) throws IOException {
        Path folder = Files.createTempDirectory("topics");
        for (int first = 0; first < topics; first += A_FILE) {
            StringBuilder text = new StringBuilder("package org.lumbar.rules;\n\n").append(first == 0 ? DECLARED : "");
            IntStream.range(first, Math.min(first + A_FILE, topics)).forEach(topic -> append(text, topic));
            Files.writeString(folder.resolve("topics-" + first + ".drl"), text);
        }
        return CompiledRules.compile(folder);
    }

    private static void append(StringBuilder text, int topic) {
        for (int i = 0; i < 10; i++) {
            append(text, topic, "a" + i, given(topic, i));
        }
        for (int i = 0; i < 6; i++) {
            append(text, topic, "b" + i, found(topic, "a" + i), found(topic, "a" + (i + 1)), "not " + given(topic, i + 3));
            append(text, topic, "c" + i, found(topic, "a" + (i + 2)), "not " + found(topic, "b" + i));
        }
    }

    private static void append(StringBuilder text, int topic, String code, String... conditions) {
        text.append("rule \"").append(topic).append(' ').append(code).append("\"\nwhen\n    ")
                .append(String.join("\n    ", conditions))
                .append("\nthen\n    insertLogical(new Found(").append(topic).append(", \"").append(code).append("\"));\nend\n\n");
    }

    private static String given(int topic, int question) {
        return "Given(topic == " + topic + ", name == \"q" + question + "\", value == \"yes\")";
    }

    private static String found(int topic, String code) {
        return "Found(topic == " + topic + ", code == \"" + code + "\")";
    }
}

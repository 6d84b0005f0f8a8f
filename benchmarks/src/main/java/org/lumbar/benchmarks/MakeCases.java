package org.lumbar.benchmarks;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Writes made-up cases, one a line; the same each time. */
public final class MakeCases {
    private static final Vocabulary VOCABULARY = CompiledRules.packaged().vocabulary();


    private static final int MOST = 25;

    private MakeCases() {
    }

    /** @param arguments how many */
    public static void main(String... arguments) {
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false,
                StandardCharsets.UTF_8)) {
            lines(Integer.parseInt(arguments[0])).forEach(line -> out.print(line + "\n"));
        }
    }

    static Stream<String> lines(int count) {
        Random random = new Random(7);
        return IntStream.rangeClosed(1, count).mapToObj(number -> line(number, random));
    }

    private static String line(int number, Random random) {
        double answered = List.of(0.2, 0.5, 0.8).get(random.nextInt(3));
        Map<String, StringJoiner> sections = new LinkedHashMap<>();
        for (QuestionType key : VOCABULARY.questions()) {
            if (random.nextDouble() < answered) {
                sections.computeIfAbsent(key.section(), section -> new StringJoiner(", ", "{", "}"))
                        .add("\"" + key.name() + "\": " + answer(key, random));
            }
        }
        StringJoiner whole = new StringJoiner(", ", "{", "}").add("\"case\": \"Case " + number + "\"");
        sections.forEach((section, answers) -> whole.add("\"" + section + "\": " + answers));
        return whole.toString();
    }

    /** Signs of an injury are rare: most cases would end with them. */
    private static String answer(QuestionType key, Random random) {
        if (key.isCount()) {
            return String.valueOf(key.least() + random.nextInt(MOST));
        }
        List<String> words = key.words();
        boolean seldom = key.isYesNo() && key.section().equals("symptoms") && random.nextDouble() < 0.85;
        return "\"" + (seldom ? "no" : words.get(random.nextInt(words.size()))) + "\"";
    }
}

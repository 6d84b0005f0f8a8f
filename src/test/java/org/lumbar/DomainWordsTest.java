package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No domain word occurs in the shell's sources, strings and messages included. */
class DomainWordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final List<Path> SHELL = List.of(MAIN.resolve("java/org/lumbar/shell"), MAIN.resolve("resources/org/lumbar/shell"),
            MAIN.resolve("jte"));
    private static final Pattern WORDS = Pattern.compile("lower.?back|back pain|\\blift|\\bsore|pain|injur|deadlift|tingling|"
            + "hamstring|\\bglutes?\\b|muscle|workout|barbell|athlete|symptom|\\bdoms\\b|remed|diagnos|repspers|"
            + "medical|stretch|org[./]lumbar[./](facts|findings)\\b");

    /** Files whose examples for rule authors and embedders quote the shipped rules. */
    private static final List<String> EXAMPLES = List.of("java/org/lumbar/shell/drl/Drl.java",
            "java/org/lumbar/shell/drl/DrlReader.java", "java/org/lumbar/shell/engine/CompiledRules.java",
            "java/org/lumbar/shell/report/Names.java", "resources/org/lumbar/shell/lint/explain.yaml");

    @Test
    void the_shell_has_no_word_of_the_domain_but_in_examples() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path part : SHELL) {
            try (Stream<Path> files = Files.walk(part)) {
                files.filter(Files::isRegularFile).filter(file -> !found(file).isEmpty())
                        .map(file -> MAIN.relativize(file).toString().replace('\\', '/')).sorted().forEach(found::add);
            }
        }
        assertThat(found).isEqualTo(EXAMPLES);
    }

    private static List<String> found(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> WORDS.matcher(line.toLowerCase(Locale.ROOT)).find())
                    .map(line -> MAIN.relativize(file) + ": " + line.strip()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No domain word occurs in the shell's sources, strings and messages included. */
class DomainWordsTest {

    private static final Path SHELL = Path.of("src/main/java/org/lumbar/shell");
    private static final Pattern WORDS = Pattern.compile("lower.?back|back pain|\\blift|\\bsore|pain|injur|deadlift|tingling|"
            + "hamstring|\\bglutes?\\b|muscle|workout|barbell|athlete|symptom|\\bdoms\\b|remed|diagnos|repspers|"
            + "medical|stretch|org[./]lumbar[./](facts|findings)\\b");

    /** Files whose examples for rule authors and embedders quote the shipped rules. */
    private static final List<String> EXAMPLES = List.of("drl/Drl.java", "drl/DrlReader.java", "engine/CompiledRules.java",
            "report/Names.java");

    @Test
    void the_shell_has_no_word_of_the_domain_but_in_examples() throws IOException {
        try (Stream<Path> files = Files.walk(SHELL)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> !found(file).isEmpty())
                    .map(file -> SHELL.relativize(file).toString().replace('\\', '/')).sorted()).isEqualTo(EXAMPLES);
        }
    }

    private static List<String> found(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> WORDS.matcher(line.toLowerCase(Locale.ROOT)).find())
                    .map(line -> SHELL.relativize(file) + ": " + line.strip()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

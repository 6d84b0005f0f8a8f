package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> EXAMPLES = Set.of("engine/Assessment.java", "engine/CompiledRules.java", "drl/Drl.java",
            "drl/Condition.java", "drl/ConditionReader.java", "drl/DeclarationReader.java", "drl/DrlReader.java",
            "drl/RuleLanguageCheck.java", "drl/RuleTypes.java", "explain/Explainer.java", "report/Names.java",
            "report/Outcome.java");

    @Test
    void the_shell_has_no_word_of_the_domain() throws IOException {
        try (Stream<Path> files = Files.walk(SHELL)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !EXAMPLES.contains(SHELL.relativize(file).toString().replace('\\', '/')))
                    .flatMap(file -> found(file).stream())).isEmpty();
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

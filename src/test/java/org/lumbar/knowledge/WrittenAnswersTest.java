package org.lumbar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lumbar.api.FindingType;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The ways in which people write answers: {@code written-answers.txt}. */
class WrittenAnswersTest {

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final Vocabulary VOCABULARY = RULES.rulebook().vocabulary();

    @ParameterizedTest
    @MethodSource("lines")
    void what_is_certain_is_read_and_the_rest_gets_a_hint(String line) {
        boolean isRead = line.contains(" = ");
        String[] parts = line.split(isRead ? " = " : " !!? ", 2);

        ReadResult reading = read(parts[0]);

        if (isRead) {
            assertThat(reading).isInstanceOfSatisfying(Case.class, read -> assertThat(read.facts().stream()
                    .map(fact -> VOCABULARY.valueOf(fact).toString()).collect(Collectors.joining(", ")))
                    .isEqualTo(parts[1].equals("unknown") ? "" : parts[1]));
        } else {
            assertThat(reading).isInstanceOfSatisfying(Unreadable.class, wrong -> assertThat(wrong.problems())
                    .singleElement().satisfies(problem -> assertThat(problem.hint())
                            .isEqualTo(parts[1] + (line.contains(" !! ") ? ". " + emergency() : ""))));
        }
    }

    @Test
    void every_synonym_leads_to_an_answer_that_is_taken_and_to_the_notice_if_any() {
        assertThat(VOCABULARY.synonyms()).filteredOn(synonym -> synonym.key().isEmpty()).isNotEmpty()
                .allSatisfy(synonym -> assertThat(synonym.notice()).startsWith("leave it out"));
        assertThat(VOCABULARY.synonyms()).filteredOn(synonym -> !synonym.key().isEmpty()).isNotEmpty().allSatisfy(synonym -> {
            assertThat(VOCABULARY.question(synonym.key())).isPresent();
            assertThat(VOCABULARY.question(synonym.key()).orElseThrow().isCount() ? synonym.answer().matches("\\d+")
                    : synonym.answer().isEmpty() || VOCABULARY.fact(VOCABULARY.question(synonym.key()).orElseThrow(),
                            synonym.answer()).isPresent()).isTrue();
            assertThat(synonym.notice()).isIn("", "Caution/EMERGENCY_SIGNS");
        });
    }

    private static String emergency() {
        return VOCABULARY.type("Caution").map(FindingType::says).orElseThrow().get("EMERGENCY_SIGNS");
    }

    private static ReadResult read(String written) {
        int colon = written.indexOf(": ");
        int dot = written.indexOf('.');
        String yaml = dot < 0 || dot > colon ? written
                : written.substring(0, dot) + ":\n  " + written.substring(dot + 1) + "\n";
        return new CaseReader(RULES.rulebook()).read(new Document.Readable("f", Notation.YAML, new Text("f", 1, yaml)));
    }

    static Stream<String> lines() throws IOException {
        try (InputStream in = WrittenAnswersTest.class.getResourceAsStream("written-answers.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
            return lines.stream();
        }
    }
}

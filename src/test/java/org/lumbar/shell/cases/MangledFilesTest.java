package org.lumbar.shell.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Documents;
import org.lumbar.shell.text.Notation;

/** Whatever a file holds, reading it ends, and ends in cases and problems. */
@Tag("slow")
class MangledFilesTest {

    private static final String YAML = """
            case: Sets of fifteen 😀
            pain:     {location: lower-back, quality: [dull, "sharp"], days: 1}
            symptoms:
              tingling: no
              swelling: 'none'
            facts:
              - NightPain: {level: 3, note: |
                x}
            expect:
              diagnosis: MUSCLE_SORENESS
              causes: {includes: [POOR_FORM], excludes: [HIGH_REPETITION_VOLUME]}
            ---
            # the second one
            training: {reps-per-set: 15, rest-days: 2}
            """;

    private static final String JSON = "{\"pain\": {\"quality\": [\"dull\", \"sharp\"], \"days\": 1e1},\n"
            + " \"about\": \"a\\u0041\\n😀\", \"form\": {\"bar-too-far\": true},"
            + " \"facts\": [{\"Sleep\": {\"hours\": -0.5}}]}\n"
            + "{\"pain\": null}\n";

    private static final String SPICE = "{}[],:\"'\t\n\r-#&*!|>%@`?~0e9.\\/ "
            + "\u00e9\u201c\u0085\u2028\uFEFF\uFFFE\0\u0007";

    @ParameterizedTest
    @EnumSource(Notation.class)
    void mangled_files_are_read_to_their_end(Notation notation) {
        Random random = new Random(17);
        byte[] good = (notation == Notation.YAML ? YAML : JSON).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 3000; i++) {
                byte[] mangled = mangled(good, random);
                List<ReadResult> readings = read(notation, mangled);
                assertThat(readings).as(new String(mangled, StandardCharsets.UTF_8)).isNotEmpty();
                readings.forEach(reading -> check(reading, mangled));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "{a: ", "- ", "? ", "a: \n", "&a ", "!!x ", "*a ", "'", "\"", "\"\\", "|\n", "a:\n ",
            "😀: {", "\t", "a\n", "- [", "{\"a\":", "1", "-", "a: b: ", "%", "@", "#", "a: 'b\n"})
    void a_file_of_one_piece_repeated_is_read_in_good_time(String piece) {
        String text = piece.repeat((Documents.LIMIT - 100) / piece.getBytes(StandardCharsets.UTF_8).length);

        for (Notation notation : List.of(Notation.YAML, Notation.JSON)) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                    assertThat(read(notation, text.getBytes(StandardCharsets.UTF_8))).isNotEmpty());
        }
    }

    @Test
    void long_numbers_are_read_in_good_time() {
        String digits = "9".repeat(1_000_000);

        for (String number : List.of(digits, "1e" + digits, "0." + digits, "-" + digits + "e-" + digits)) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(read(Notation.JSON,
                    ("{\"pain\": {\"days\": " + number + "}}").getBytes(StandardCharsets.UTF_8)).get(0))
                    .isInstanceOf(Unreadable.class));
        }
    }

    private static byte[] mangled(byte[] good, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : good) {
            bytes.add(b);
        }
        for (int i = random.nextInt(4); i >= 0 && !bytes.isEmpty(); i--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.remove(at);
                case 1 -> bytes.set(at, (byte) random.nextInt(256));
                case 2 -> bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(30))).clear();
                case 3 -> bytes.subList(at, bytes.size()).clear();
                default -> {
                    int spice = random.nextInt(SPICE.length());
                    for (byte b : SPICE.substring(spice, spice + 1).getBytes(StandardCharsets.UTF_8)) {
                        bytes.add(at, b);
                    }
                }
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    private static void check(ReadResult reading, byte[] bytes) {
        if (reading instanceof Unreadable unreadable) {
            assertThat(unreadable.problems()).isNotEmpty().allSatisfy(problem -> check(problem, bytes));
        }
    }

    private static void check(Problem problem, byte[] bytes) {
        long lines = new String(bytes, StandardCharsets.UTF_8).chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        assertThat(problem.position().line()).isBetween(1, (int) lines);
        assertThat(problem.position().column()).isPositive();
        assertThat(problem.caret()).isBetween(0, problem.excerpt().length() + 1);
        assertThat(problem.message()).isNotBlank().doesNotContain("org.", "tools.jackson", "Exception");
    }

    private static List<ReadResult> read(Notation notation, byte[] bytes) {
        CaseReader reader = new CaseReader(Rulebooks.small());
        List<ReadResult> readings = new ArrayList<>();
        try (Documents documents = new Documents("f", notation, new ByteArrayInputStream(bytes))) {
            documents.forEachRemaining(document -> readings.add(reader.read(document)));
        }
        return readings;
    }
}

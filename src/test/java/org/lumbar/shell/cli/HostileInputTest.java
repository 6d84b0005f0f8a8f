package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.api.InvalidInputException;
import org.lumbar.facts.PainDays;
import org.lumbar.shell.engine.CompiledRules;
import tools.jackson.databind.ObjectMapper;

/** Input that is too much, too deep or oddly named works or is refused, and is never an internal error. */
@Tag("slow")
class HostileInputTest {

    private static final String HEAD = "package org.lumbar.rules;\nimport org.lumbar.facts.*;\nimport org.lumbar.findings.*;\n";

    @TempDir
    private Path folder;

    private static String rule(String name, String condition) {
        return HEAD + "rule \"" + name + "\"\n    @source(\"K01\")\n    @because(\"So it is.\")\nwhen\n    " + condition
                + "\nthen\n    insertLogical(new Caution(\"RECHECK_SIGNS\"));\nend\n";
    }

    private static String deep(String kind) {
        return switch (kind) {
            case "parentheses" -> "PainDays(" + "(".repeat(20_000) + "count > 1" + ")".repeat(20_000) + ")";
            case "groups" -> "(".repeat(3_000) + "PainDays()" + ")".repeat(3_000);
            case "nots" -> "not (".repeat(2_000) + "PainDays()" + ")".repeat(2_000);
            case "patterns" -> "(PainDays()" + " or PainDays()".repeat(5_000) + ")";
            case "sums" -> "PainDays(count > 1" + " + 1".repeat(8_000) + ")";
            default -> "PainDays(count == 1" + " || count == 2".repeat(5_000) + ")";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"parentheses", "groups", "nots", "patterns", "sums", "alternatives"})
    void a_rule_that_is_too_deep_or_too_long_is_reported_in_every_format(String kind) throws IOException {
        Files.writeString(folder.resolve("deep.drl"), rule("Deep", deep(kind)));
        Ran text = Ran.lumbar("check", folder.toString());
        Ran sarif = Ran.lumbar("check", folder.toString(), "--format", "sarif");
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.out()).contains("[L066]");
        assertThat(text.err() + sarif.err()).doesNotContain("internal error");
        assertThat(new ObjectMapper().readTree(sarif.out()).get("runs").get(0).get("results").isEmpty()).isFalse();
        assertThat(Ran.lumbar("fmt", "--check", folder.toString()).err()).doesNotContain("internal error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Called \\\"+\\\" by many", "it's", "\\\\u0022 + x", "*/ end rule", "a\\tb", "ü 𝄞 \u202e"})
    void a_rule_of_any_name_works(String name) throws IOException {
        Files.writeString(folder.resolve("odd.drl"), rule(name, "PainDays(count > 3)"));
        Path one = Files.writeString(folder.resolve("one.yaml"), "pain: {days: 5}\n");
        Ran ran = Ran.lumbar("assess", one.toString(), "--rules", folder.toString(), "--format", "json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("RECHECK_SIGNS");
    }

    @Test
    void twenty_thousand_answers_to_one_question_are_refused_in_one_line() {
        List<Object> days = IntStream.range(0, 20_000).<Object>mapToObj(PainDays::new).toList();
        assertThatThrownBy(() -> CompiledRules.packaged().assess(days)).isInstanceOf(InvalidInputException.class)
                .hasMessage("pain.days takes one answer, not 0 and 1 and 2 and 19997 more; keep the right one");
    }

    @Test
    void fifty_thousand_unknown_keys_are_reported() throws IOException {
        String keys = IntStream.range(0, 50_000).mapToObj(i -> "  key" + i + ": yes\n").collect(Collectors.joining());
        Path one = Files.writeString(folder.resolve("one.yaml"), "pain:\n" + keys);
        Ran ran = Ran.lumbar("assess", one.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("key0").doesNotContain("internal error");
    }

    @Test
    void an_interrupted_thread_compiles_good_rules_and_stays_interrupted() throws IOException {
        Files.writeString(folder.resolve("good.drl"), rule("Good", "PainDays(count > 3)"));
        Thread.currentThread().interrupt();
        try {
            assertThat(CompiledRules.compile(folder).rulebook().rules()).containsKey("Good");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/**
 * What the packaged rules conclude, and why, as checksums: findings in their order, and of every step its rule,
 * bindings, supports, absences and conclusions. A change of the program must leave them alone; a change of the rules
 * renews them, and its commit says for whom the answers change.
 */
class SameAnswersTest {

    private static final Path PINNED = Path.of("src/test/resources/org/lumbar/same-answers.txt");
    private static final Path PINNED_RANDOM = Path.of("src/test/resources/org/lumbar/same-random-answers.txt");
    private static final int RANDOM = 20_000;

    private static final CompiledRules RULES = CompiledRules.packaged();

    /** Each case is pinned; a new one only once the file is renewed. */
    @Test
    void examples_keep_their_answers_and_reasons() throws IOException {
        Map<String, String> now = new LinkedHashMap<>();
        for (Case example : Examples.of(RULES.rulebook())) {
            MessageDigest digest = sha256();
            add(digest, text(RULES.assess(example.facts())));
            now.put(example.source(), hex(digest).substring(0, 32));
        }
        if (Boolean.getBoolean("lumbar.renew")) {
            Files.write(PINNED, now.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList());
        }
        Map<String, String> pinned = Files.readAllLines(PINNED).stream().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        assertThat(pinned).hasSizeGreaterThan(300);
        assertThat(pinned.keySet().stream().filter(example -> !pinned.get(example).equals(now.get(example))).sorted())
                .as("cases whose answers changed; if on purpose, -Dlumbar.renew=true writes the checksums anew").isEmpty();
    }

    @Tag("slow")
    @Test
    void random_cases_keep_their_answers_and_reasons() throws IOException {
        MessageDigest digest = sha256();
        Random random = new Random(20_000);
        for (int i = 0; i < RANDOM; i++) {
            add(digest, text(RULES.assess(RandomAnswers.of(random))));
        }
        if (Boolean.getBoolean("lumbar.renew")) {
            Files.writeString(PINNED_RANDOM, hex(digest) + "\n");
        }
        assertThat(PINNED_RANDOM).as("if answers change on purpose, -Dlumbar.renew=true writes the checksum anew")
                .hasContent(hex(digest));
    }

    private static String text(DecidedCase assessment) {
        StringBuilder text = new StringBuilder();
        assessment.proof().findings().forEach(finding -> text.append(finding).append('\n'));
        for (Step step : assessment.proof().steps()) {
            text.append(step.rule().name()).append(' ').append(new TreeMap<>(step.bindings())).append(' ')
                    .append(step.given()).append(' ').append(step.rule().absent()).append(' ')
                    .append(step.concluded()).append('\n');
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}

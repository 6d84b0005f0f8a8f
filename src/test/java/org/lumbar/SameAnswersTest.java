package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.lumbar.api.QuestionType;
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

    private static final String EXAMPLES = "b33425b41bbff94d3880d406dfd619b787a00af5f1eeac1a5b4b6313fe0acb47";
    private static final String RANDOM_CASES = "c45870915bdbc7937e11cf9a52573b3ba23b6db46e973b4d888c65449ffcd83f";
    private static final int RANDOM = 20_000;
    private static final int[] COUNTS = {0, 1, 2, 3, 7, 8, 9, 10, 11, 14, 15, 21};

    private static final CompiledRules RULES = CompiledRules.packaged();

    @Test
    void examples_keep_their_answers_and_reasons() {
        MessageDigest digest = sha256();
        for (Case example : Examples.of(RULES.rulebook())) {
            add(digest, example.source() + "\n" + text(RULES.assess(example.facts())));
        }
        assertThat(hex(digest)).isEqualTo(EXAMPLES);
    }

    @Test
    void random_cases_keep_their_answers_and_reasons() {
        MessageDigest digest = sha256();
        Random random = new Random(20_000);
        for (int i = 0; i < RANDOM; i++) {
            add(digest, text(RULES.assess(randomCase(random))));
        }
        assertThat(hex(digest)).isEqualTo(RANDOM_CASES);
    }

    private static List<Object> randomCase(Random random) {
        // many answers in some cases, few in others; and mostly "no" in some, so that soreness is met often enough
        int answered = random.nextInt(101);
        boolean calm = random.nextBoolean();
        List<Object> facts = new ArrayList<>();
        for (QuestionType key : Questions.VOCABULARY.questions()) {
            if (random.nextInt(100) >= answered) {
                continue;
            }
            if (key.isCount()) {
                Questions.VOCABULARY.fact(key, COUNTS[random.nextInt(COUNTS.length)]).ifPresent(facts::add);
            } else {
                List<Object> answers = Questions.VOCABULARY.facts(key);
                int most = key.isList() && random.nextInt(4) == 0 ? 2 : 1;
                for (int i = 0; i < most; i++) {
                    boolean no = calm && key.isYesNo() && random.nextInt(10) > 0;
                    facts.add(no ? Questions.VOCABULARY.fact(key, "no").orElseThrow() : answers.get(random.nextInt(answers.size())));
                }
            }
        }
        return facts;
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

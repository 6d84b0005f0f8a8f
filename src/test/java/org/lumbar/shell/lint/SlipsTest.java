package org.lumbar.shell.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.Texts;
import org.lumbar.shell.vocabulary.Companions;

/** Every shipped rule with every slip that fits it: the message names the right rule, line and word. */
@Tag("slow")
class SlipsTest {

    private static final Path FOLDER = Path.of("rules");
    private static final Companions COMPANIONS = Companions.of(FOLDER);
    private static final Map<String, String> TEXTS = Texts.read(FOLDER).files();
    private static final Map<String, Tally> TALLIES = new TreeMap<>();
    private static final List<String> WRONG_RULE = new ArrayList<>();
    private static final List<String> MISSED = new ArrayList<>();

    private static int messages;

    private static final class Tally {
        private int all;
        private int right;
    }

    @BeforeAll
    static void slip() {
        TEXTS.forEach((name, text) -> {
            Drl file = Drl.read(FOLDER.resolve(name), text);
            for (Rule rule : file.rules()) {
                int end = text.indexOf("end", rule.at().end()) + 3;
                Slip.all(text, rule.at().start(), end).forEach(slip -> judge(name, text, rule, slip));
            }
        });
    }

    private static void judge(String name, String text, Rule rule, Slip slip) {
        String slipped = slip.applied(text);
        Drl file = Drl.read(FOLDER.resolve(name), slipped);
        // declared types of other files are not needed by any rule
        List<Remark> remarks = RuleCheck.of(List.of(file), COMPANIONS).remarks().stream()
                .filter(Remark::isError).toList();
        Tally tally = TALLIES.computeIfAbsent(slip.kind(), any -> new Tally());
        tally.all++;
        boolean rightRule = remarks.stream().anyMatch(remark -> named(remark, rule, slip));
        boolean right = remarks.stream().anyMatch(remark -> named(remark, rule, slip)
                && Math.abs(remark.problem().position().line() - slip.line()) <= 1 && marks(remark, slip.word()));
        tally.right += right ? 1 : 0;
        messages += remarks.size();
        if (!rightRule || !right) {
            (rightRule ? MISSED : WRONG_RULE).add(slip.kind() + " in " + name + ":" + slip.line() + " '" + slip.word()
                    + "' "
                    + remarks.stream().map(remark -> remark.problem().position().line() + " "
                            + remark.problem().message() + " | " + marked(remark)).toList());
        }
    }

    private static boolean named(Remark remark, Rule rule, Slip slip) {
        return remark.rule().equals(rule.name()) || slip.inName() && remark.problem().position().line() == slip.line();
    }

    private static boolean marks(Remark remark, String word) {
        return remark.problem().message().contains(word) || marked(remark).contains(word)
                || !marked(remark).isBlank() && word.contains(marked(remark));
    }

    private static String marked(Remark remark) {
        String excerpt = remark.problem().excerpt();
        int from = Math.min(excerpt.length(), Math.max(0, remark.problem().caret() - 1));
        return excerpt.substring(from, Math.min(excerpt.length(), from + remark.problem().width()));
    }

    @Test
    void the_right_rule_is_always_named() {
        assertThat(WRONG_RULE).isEmpty();
    }

    @Test
    void the_right_line_and_word_are_named_in_95_of_100() {
        int all = TALLIES.values().stream().mapToInt(tally -> tally.all).sum();
        int right = TALLIES.values().stream().mapToInt(tally -> tally.right).sum();
        Stream<String> kinds = TALLIES.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().right + " of " + entry.getValue().all);
        assertThat(all).isGreaterThan(5000);
        assertThat(messages / (double) all).as("messages for one slip").isLessThan(1.5);
        assertThat(right / (double) all).as(right + " of " + all + "\n" + String.join("\n", kinds.toList())
                + "\nmissed, for example:\n" + String.join("\n", MISSED.stream().limit(40).toList()))
                .isGreaterThanOrEqualTo(0.95);
    }
}

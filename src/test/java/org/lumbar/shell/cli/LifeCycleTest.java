package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;

@Tag("slow")
class LifeCycleTest {

    @TempDir
    private Path folder;

    private Path rules;
    private Path strong;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("strong.drl"), SmallRules.HEAD
                + SmallRules.strong("In use", "@reviewed(\"2001-02-03\", \"a coach\")", "RECHECK_SIGNS")
                + SmallRules.strong("Not yet", "@status(\"draft\")", "FATIGUE_ACCUMULATES")
                + SmallRules.strong("No more", "@status(\"retired\", \"2026-11-25\", \"another rule says it now\")",
                        "NORM_NOT_FOR_ELITE"));
        strong = Files.writeString(folder.resolve("strong.yaml"), "pain: {intensity: strong}\n");
    }

    private Ran run(String command, Object... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        for (int i = 0; i < more.length; i++) {
            args[i + 1] = more[i].toString();
        }
        args[more.length + 1] = "--rules";
        args[more.length + 2] = rules.toString();
        return Ran.lumbar(args);
    }

    @Test
    void drafts_are_used_only_on_request_and_retired_rules_never() {
        assertThat(run("assess", strong, "--format", "json").out()).contains("RECHECK_SIGNS")
                .doesNotContain("FATIGUE_ACCUMULATES").doesNotContain("NORM_NOT_FOR_ELITE");
        assertThat(run("assess", strong, "--format", "json", "--drafts").out()).contains("RECHECK_SIGNS")
                .contains("FATIGUE_ACCUMULATES").doesNotContain("NORM_NOT_FOR_ELITE");
        assertThat(run("how", strong, "FATIGUE_ACCUMULATES", "--drafts").status()).isZero();
        assertThat(run("how", strong, "FATIGUE_ACCUMULATES").status()).isOne();
    }

    @Test
    void why_not_explains_drafts_where_they_are_used() throws IOException {
        Path mild = Files.writeString(folder.resolve("mild.yaml"), "pain: {intensity: mild}\n");

        assertThat(run("why-not", mild, "Not yet", "--drafts").out()).contains("This rule did not fire.", "NOT MET");
        assertThat(run("why-not", mild, "Not yet").status()).isEqualTo(2);
    }

    @Test
    void a_check_counts_drafts_on_request() throws IOException {
        Files.writeString(strong, "pain: {intensity: strong}\nexpect: {cautions: [RECHECK_SIGNS]}\n");

        assertThat(Ran.lumbar("check", rules.toString(), "--examples", strong.toString()).out())
                .contains("1 file, 1 rule: 0 errors", "1 passed, 0 failed");
        assertThat(Ran.lumbar("check", rules.toString(), "--examples", strong.toString(), "--drafts").out())
                .contains("1 file, 2 rules: 0 errors", "0 passed, 1 failed", "FATIGUE_ACCUMULATES was not expected");
    }

    @Test
    void what_only_drafts_need_is_asked_where_they_are_used() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), SmallRules.HEAD + SmallRules.strong("Not yet", "@status(\"draft\")", "")
                .replace("new Caution(\"\")", "new Diagnosis(\"SUSPECTED_INJURY\", Certainty.POSSIBLE)")
                + SmallRules.strong("In use", "", "").replace("new Caution(\"\")", "new Diagnosis(\"DOMS\", Certainty.LIKELY)")
                        .replace("{grade}", "so").replace("PainIntensity($grade : grade, grade == Grade.STRONG)", "PainOnset(start == Start.NEXT_DAY)"));

        assertThat(Ran.lumbarReading("quit\n", "ask", "--rules", rules.toString(), "--drafts").err())
                .contains("How strong is it");
        assertThat(Ran.lumbarReading("quit\n", "ask", "--rules", rules.toString())).satisfies(ran -> {
            assertThat(ran.status()).isZero();
            assertThat(ran.err()).contains("When did you first feel it").doesNotContain("How strong is it");
        });
    }

    @Test
    void a_difference_between_drafts_is_reported_on_request() throws IOException {
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.writeString(others.resolve("strong.drl"), SmallRules.HEAD + SmallRules.strong("In use", "", "RECHECK_SIGNS"));

        assertThat(Ran.lumbar("diff", others.toString(), rules.toString()).status()).isZero();
        Ran ran = Ran.lumbar("diff", others.toString(), rules.toString(), "--drafts");
        assertThat(ran.out()).contains("FATIGUE_ACCUMULATES");
        assertThat(ran.status()).isOne();
    }

    @Test
    void packaged_rules_have_no_drafts_to_use() {
        Ran ran = Ran.lumbar("assess", strong.toString(), "--drafts");

        assertThat(ran.err()).contains("--drafts needs --rules DIR");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void rules_that_are_not_used_stay_readable_with_the_reason() {
        assertThat(run("rules").out()).contains("In use\n", "  status     reviewed on 2001-02-03 by a coach\n",
                "Not yet\n", "  status     draft, not in use\n",
                "No more\n", "  status     retired since 2026-11-25: another rule says it now\n", "1 rule, 2 not in use\n");
        assertThat(run("rules", "--drafts").out()).contains("2 rules, 1 not in use\n");
        assertThat(run("rules", "--format", "json").out()).contains("\"status\": \"retired\"",
                "\"since\": \"2026-11-25\"", "\"why\": \"another rule says it now\"", "\"status\": \"draft\"",
                "\"reviewed\": \"2001-02-03\"", "\"reviewedBy\": \"a coach\"");
        assertThat(run("rules", "--markdown").out())
                .contains("not in use; *retired since 2026-11-25: another rule says it now*");
        assertThat(run("rules", "--format", "html").out()).contains("Retired since 2026-11-25: another rule says it now",
                "Draft, not in use", "Reviewed on 2001-02-03 by a coach");
    }

    @Test
    void what_was_not_reviewed_for_long_is_listed() throws IOException {
        Files.writeString(rules.resolve("more.drl"), SmallRules.HEAD
                + SmallRules.strong("Looked over", "@reviewed(\"" + LocalDate.now().minusDays(30) + "\", \"a coach\")", "RECHECK_SIGNS")
                + SmallRules.strong("Never looked over", "", "RECHECK_SIGNS"));

        Ran ran = Ran.lumbar("check", rules.toString(), "--examples", strong.toString(), "--stale", "365");

        assertThat(ran.out()).contains("""
                  %s:15: Never looked over (never reviewed)
                  %s:6: In use (reviewed on 2001-02-03 by a coach)
                not reviewed since %s: 2 of 3 rules
                """.formatted(rules.resolve("more.drl"), rules.resolve("strong.drl"), LocalDate.now().minusDays(365)))
                .doesNotContain(": Looked over (");
        assertThat(Ran.lumbar("check", rules.toString(), "--stale", "7", "--format", "json").out())
                .contains("\"notReviewed\": \"Looked over\"");
    }
}

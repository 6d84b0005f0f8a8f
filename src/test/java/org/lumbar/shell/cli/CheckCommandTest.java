package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;

class CheckCommandTest {

    private static final String HEAD = SmallRules.HEAD;
    private static final String RULE = SmallRules.strong();

    @TempDir
    private Path folder;

    private Path rules;
    private Path cases;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        cases = folder.resolve("cases.yaml");
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE);
        Files.writeString(cases, """
                case: Strong
                pain: {intensity: strong}
                expect: {cautions: [RECHECK_SIGNS]}
                ---
                case: Mild
                pain: {intensity: mild}
                expect: {cautions: []}
                """);
    }

    private Ran check(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"check", rules.toString(), "--examples", cases.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Ran.lumbar(args);
    }

    @Test
    void of_many_cases_that_fail_alike_the_first_three_are_shown() throws IOException {
        String one = """
                case: Number %d
                pain: {intensity: mild}
                expect: {cautions: [RECHECK_SIGNS]}
                """;
        Files.writeString(cases, IntStream.rangeClosed(1, 6).mapToObj(one::formatted).collect(Collectors.joining("---\n"))
                + "---\ncase: Other\npain: {intensity: strong}\nexpect: {cautions: []}\n");

        Ran ran = check();

        assertThat(ran.out()).contains("in the case \"Number 3\"\n"
                + "  and in 3 more cases: cautions: RECHECK_SIGNS was expected (all of them: --format json)\n",
                "in the case \"Other\"", "7 cases: 0 passed, 7 failed").doesNotContain("\"Number 4\"");
        assertThat(check("--format", "json").out()).contains("Number 4", "Number 5", "Number 6");
    }

    @Test
    void a_declared_question_that_no_rule_asks_for_is_shown_with_its_place_and_with_what_would_ask_for_it() throws IOException {
        String declared = """
                package org.lumbar.rules;

                import org.lumbar.findings.*;

                declare Waking
                    @question("sleep.woken")
                    often : boolean
                end

                rule "Waking is a reason to look at the signs again"
                    @source("K108")
                    @because("You wake from it.")
                when
                    Waking(often == true)
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """;
        Files.writeString(rules.resolve("waking.drl"), declared);

        assertThat(check().out()).contains("\nno rule concludes a Question about: sleep.woken (" + rules.resolve("waking.drl") + ":5); "
                + "to ask for it in the answer, write a rule that concludes new Question(\"sleep.woken\")\n");

        Files.writeString(rules.resolve("asked.drl"), """
                package org.lumbar.rules;

                import org.lumbar.findings.*;

                rule "Waking is asked"
                    @source("K108")
                    @because("It may matter.")
                when
                    not Waking()
                then
                    insertLogical(new Question("sleep.woken"));
                end
                """);

        assertThat(check().out()).doesNotContain("no rule concludes a Question");
    }

    @Test
    void guarantees_that_are_not_proved_are_counted() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE.replace("PainIntensity($grade : grade, grade == Grade.STRONG)",
                "RepsPerSet($reps : count)\n    PainDays($grade : count, count + $reps > 30)"));
        Files.writeString(rules.resolve("guarantees.yaml"), """
                - guarantee: Few days are no reason to look again.
                  whenever: {pain.days: 1}
                  never: [Caution RECHECK_SIGNS]
                """);
        Files.writeString(cases, "case: Long\npain: {days: 30}\ntraining: {reps-per-set: 5}\nexpect: {cautions: [RECHECK_SIGNS]}\n");

        assertThat(check().out()).contains("not proved: Few days are no reason to look again.",
                "1 guarantee: 0 proved, 0 broken, 1 not proved\n");
    }

    @Test
    void good_rules_and_cases_are_reported_as_good() {
        Ran ran = check("--require-exercised");

        assertThat(ran.out()).isEqualTo("""
                1 file, 1 rule: 0 errors, 0 warnings
                2 cases: 2 passed, 0 failed
                no conclusion depends on: pain.intensity: mild, pain.intensity: moderate
                exercised: 1 of 1 rule fires in a case, 1 of 1 that can have a near miss has one, 1 has no gap left to close
                """);
        assertThat(ran.status()).isZero();
    }

    @Test
    void a_failed_case_shows_the_actual_conclusion_and_its_rule() throws IOException {
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: {excludes: [RECHECK_SIGNS]}}\n");
        Ran ran = check();

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains(cases + ":2:21: error: cautions: RECHECK_SIGNS must not be there",
                "RECHECK_SIGNS was concluded by 'Strong soreness is a reason to look at the signs again' (strong.drl:6)",
                "1 case: 0 passed, 1 failed");
    }

    @Test
    void a_failed_case_shows_what_the_nearest_rule_lacks() throws IOException {
        Files.writeString(cases, """
                pain: {intensity: mild}
                expect:
                  cautions: [RECHECK_SIGNS]
                  remedies: {includes: [ICE]}
                  rules: {includes: ["Strong soreness is a reason to look at the signs again"]}
                """);
        Ran ran = check();

        assertThat(ran.out()).contains("cautions: RECHECK_SIGNS was expected", "there was none; "
                + "'Strong soreness is a reason to look at the signs again' (strong.drl:6) would conclude it, "
                + "but this is not met: PainIntensity($grade : grade, grade == Grade.STRONG)");
        assertThat(ran.out()).contains("remedies: ICE was expected", "there was none; no rule concludes it");
        assertThat(ran.out()).contains("(strong.drl:6) did not fire, as this is not met:");
    }

    @Test
    void only_the_rule_that_must_not_fire_is_reported_with_its_place() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE + RULE.replace("Strong", "Another strong"));
        Files.writeString(cases, """
                pain: {intensity: strong}
                expect: {rules: {excludes: [Strong soreness is a reason to look at the signs again]}}
                """);

        assertThat(check().out()).contains("""
                  'Strong soreness is a reason to look at the signs again' (strong.drl:6) fired
                """).doesNotContain("there was");
    }

    @Test
    void questions_contradictions_assumptions_and_forms_of_a_remedy_can_be_expected() throws IOException {
        Files.writeString(cases, """
                pain: {intensity: strong}
                expect:
                  questions: {excludes: [pain.own-judgement, training.protein]}
                  contradictions: {excludes: [history.everything-addressed]}
                  assumptions: {excludes: [pain.days]}
                  remedies: {excludes: [LESS_VOLUME/OFFERED, COACH/ADVISED]}
                """);
        assertThat(check().out()).contains("1 case: 1 passed, 0 failed");

        Files.writeString(cases, "expect: {causes: {excludes: [POOR_FORM/true]}}\n");
        assertThat(check().out()).contains("Cause has no code 'POOR_FORM/true'");
    }

    @Test
    void a_remedy_in_another_form_is_another_remedy() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE.replace("new Caution(\"RECHECK_SIGNS\")",
                "new Remedy(\"REST_DAY\", Purpose.EASE, Firmness.ADVISED)"));
        String expected = "pain: {intensity: strong}\nexpect: {remedies: {%s: [REST_DAY/%s]}}\n";
        List<String> forms = List.of("EASE", "ADVISED", "EASE/ADVISED", "NOW", "OFFERED", "EASE/OFFERED", "NOW/ADVISED");

        Files.writeString(cases, forms.stream().map(form -> expected.formatted("includes", form))
                .collect(Collectors.joining("---\n")));
        assertThat(check().out()).contains("7 cases: 3 passed, 4 failed").contains(forms.subList(3, 7).stream()
                .map(form -> "remedies: REST_DAY/" + form + " was expected").toList());
        Files.writeString(cases, forms.stream().map(form -> expected.formatted("excludes", form))
                .collect(Collectors.joining("---\n")));
        assertThat(check().out()).contains("7 cases: 4 passed, 3 failed");
    }

    @Test
    void unexercised_rules_are_listed_and_can_fail_the_check() throws IOException {
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: [RECHECK_SIGNS]}\n");

        assertThat(check().status()).isZero();
        Ran strict = check("--require-exercised");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.out()).contains("not exercised by any case:", "no case that just misses it",
                "no case without: PainIntensity($grade : grade, grade == Grade.STRONG)");
        assertThat(strict.out()).contains("""
                these cases would exercise it; review them before you keep them:

                # what is expected is what was concluded; review it
                case: "Just misses: Strong soreness is a reason to look at the signs again"
                expect:
                """);
    }

    @Test
    void suggested_cases_close_the_gap() throws IOException {
        Files.writeString(cases, "pain: {intensity: mild}\nexpect: {cautions: []}\n");
        String proposed = check().out().replaceAll("(?s).*before you keep them:\n\n(.*?)\n\n1 file.*", "$1");
        assertThat(proposed).contains("intensity: strong", "RECHECK_SIGNS");

        Files.writeString(cases, Files.readString(cases) + "---\n" + proposed + "\n");
        assertThat(check("--require-exercised").status()).isZero();
    }

    @Test
    void what_no_case_can_exercise_is_listed_as_such_and_does_not_fail() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE + """
                rule "Strong and mild" @source("K108") @because("It is both.")
                when
                    PainIntensity(grade == Grade.STRONG)
                    PainIntensity(grade == Grade.MILD)
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                rule "Always" @source("K108") @because("It is always so.")
                when
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """);
        Files.writeString(cases, "pain: {intensity: strong}\n---\npain: {intensity: mild}\n");
        Ran ran = check("--require-exercised");

        assertThat(ran.out()).contains("[L070]", """
                not exercised by any case:
                  %s/strong.drl:14: Strong and mild
                      no case can make it fire
                """.formatted(rules), "exercised: 2 of 3 rules fire in a case, 2 of 2 that can have a near miss have one, "
                + "3 have no gap left to close\n");
        assertThat(ran.status()).isZero();
        assertThat(check("--format", "json").out().replaceAll("\\s+", ""))
                .contains("\"gaps\":[{\"gap\":\"nocasecanmakeitfire\",\"noCaseCan\":true}]");
    }

    @Test
    void a_slip_that_cannot_be_judged_is_named_with_the_reason() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE + """
                rule "Otherwise go slowly" @source("K108") @because("It is not strong.")
                when
                    not Caution(code == "RECHECK_SIGNS")
                then
                    insertLogical(new Caution("STIFFNESS_IS_NORMAL"));
                end
                """);
        String because = ", because " + rules + "/strong.drl:5: this rule depends on its own conclusion\n";
        assertThat(check("--mutate").out()).endsWith(", 2 cannot be judged\n"
                + "  " + rules + "/strong.drl:16: constraint dropped, to Caution()" + because
                + "  " + rules + "/strong.drl:16: constant exchanged, to \"STIFFNESS_IS_NORMAL\"" + because);
        assertThat(check("--mutate", "--format", "json").out().replaceAll("(?s).*\"unjudged\"", ""))
                .contains("\"message\": \"constraint dropped, to Caution()\"", "\"because\": [", "this rule depends on its own conclusion");
        String otherwise = Files.readString(rules.resolve("strong.drl")).replaceFirst("(?s).*(?=rule \"Otherwise)", "");
        for (String code : List.of("MINOR_SWELLING_IS_NORMAL", "STRONG_BURN_NOT_DESCRIBED")) {
            Files.writeString(rules.resolve(code + ".drl"), HEAD + otherwise.replace("go slowly", code)
                    .replace("STIFFNESS_IS_NORMAL", code));
        }
        assertThat(check("--mutate").out()).endsWith("  and 1 more that cannot be judged (all of them: --format json)\n");
    }

    @Tag("slow")
    @Test
    void an_unnoticed_slip_is_reported_with_a_case_that_notices_it() throws IOException {
        Files.writeString(cases, "pain: {intensity: strong}\nexpect: {cautions: [RECHECK_SIGNS]}\n");
        Path missing = folder.resolve("missing");
        Ran before = check("--mutate", "--write", missing.toString());

        assertThat(before.out()).contains("warning: no case notices this slip: condition dropped", "intensity: mild",
                "5 mutants: 0 change nothing in any case, 3 killed, 2 survive\n");
        assertThat(check("--mutate", "--format", "json").out()).contains("\"survive\": 2", "\"killed\": 3");
        assertThat(check("--mutate", "--format", "sarif").out()).contains("\"ruleId\": \"surviving-mutant\"");
        assertThat(check("--write", missing.toString()).status()).isEqualTo(2);

        try (Stream<Path> written = Files.list(missing)) {
            for (Path file : written.toList()) {
                Files.writeString(cases, Files.readString(cases) + "---\n" + Files.readString(file));
            }
        }
        assertThat(check("--mutate").out()).contains("5 mutants: 0 change nothing in any case, 5 killed, 0 survive\n");
    }

    @Test
    void a_broken_guarantee_fails_in_sarif_and_junit_with_its_witness() throws IOException {
        Files.writeString(rules.resolve("guarantees.yaml"), """
                - guarantee: Nobody is told to look again
                  because: K20
                  whenever: {pain.intensity: strong}
                  never: [Caution RECHECK_SIGNS]
                """);

        assertThat(check().status()).isEqualTo(1);
        assertThat(check("--format", "sarif").out()).contains("\"ruleId\": \"broken-guarantee\"", "guarantees.yaml",
                "intensity: strong");
        assertThat(check("--format", "junit").out()).contains("<testsuite name=\"guarantees\" tests=\"1\" failures=\"1\"",
                "Nobody is told to look again", "intensity: strong");
    }

    @Test
    void an_error_that_only_the_engine_finds_names_its_rule() throws IOException {
        Files.writeString(rules.resolve("strong.drl"),
                HEAD + RULE.replace("grade == Grade.STRONG", "grade * 2 > 3"));
        Ran ran = check();

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).startsWith(rules + "/strong.drl:").contains(": error: ", "[L090]",
                "in the rule \"Strong soreness is a reason to look at the signs again\"")
                .doesNotContain("Exception", "org.drools", "lambda");
    }

    @Test
    void errors_keep_the_rules_from_being_used_by_assess_too() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE.replace("Grade.STRONG", "Grade.STRNG"));
        Ran ran = Ran.lumbar("assess", "--rules", rules.toString(), cases.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("strong.drl:10:50: error: Grade has no value 'STRNG'");
    }

    @Test
    void junit_and_sarif_hold_failures() throws Exception {
        Files.writeString(cases, "case: \"<Strong>\"\npain: {intensity: strong}\nexpect: {cautions: []}\n");
        String xml = check("--format", "junit").out();
        String sarif = check("--format", "sarif").out();

        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(sarif).contains("\"version\": \"2.1.0\"", "\"ruleId\": \"failed-case\"", "\"startLine\": 3");
    }

    @Test
    void json_lists_problems_cases_and_coverage() throws IOException {
        Files.writeString(rules.resolve("strong.drl"), HEAD + RULE.replace("It is {grade}.", "It is."));
        assertThat(check("--format", "json").out()).contains("\"code\": \"L032\"", "\"severity\": \"warning\"",
                "\"passed\": true", "\"fires\": [", "\"unmet\": 1");
        assertThat(check("--format", "ndjson").out().lines()).hasSize(5).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void a_missing_folder_is_a_problem() {
        Ran ran = Ran.lumbar("check", folder.resolve("none").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("there is no such folder [L014]");
    }

    @Test
    void a_code_that_does_not_exist_is_wrong_usage() {
        assertThat(Ran.lumbar("check", "--explain", "L999").status()).isEqualTo(2);
        assertThat(Ran.lumbar("check", "--explain", "l020").out()).startsWith("L020  there is no such type");
    }

    @Test
    void an_assessed_case_is_saved_as_a_test_that_passes() throws IOException {
        Path saved = folder.resolve("saved.yaml");
        Ran.lumbar("assess", "--rules", rules.toString(), cases.toString(), "--save-as", saved.toString());

        assertThat(Files.readString(saved)).contains("intensity: strong", "cautions: [RECHECK_SIGNS]");
        cases = saved;
        assertThat(check().status()).isZero();
        assertThat(Ran.lumbar("assess", cases.toString(), "--save-as", saved.toString()).status()).isEqualTo(2);
    }

    @Test
    void the_rules_of_a_folder_are_listed_written_and_drawn() {
        String of = rules.toString();

        assertThat(Ran.lumbar("rules", "--rules", of, "--examples", cases.toString()).out()).isEqualTo("""
                Strong soreness is a reason to look at the signs again
                  K108  strong.drl:6
                  needs      PainIntensity($grade : grade, grade == Grade.STRONG)
                  concludes  Caution("RECHECK_SIGNS")
                  exercised  by 1 case, %s#1
                1 rule
                """.formatted(cases));
        assertThat(Ran.lumbar("rules", "--rules", of, "--markdown").out()).contains("**K108**",
                "- Strong soreness is a reason to look at the signs again (`strong.drl:6`)", "- *No rule:* ");
        assertThat(Ran.lumbar("rules", "--graph", "mermaid").out()).startsWith("flowchart LR\n");
        assertThat(Ran.lumbar("rules", "--graph", "dot").out())
                .contains("\"Unclear DISCOMFORT_NOT_KNOWN\" -> \"Question pain.quality\";");
    }

    @Test
    void a_watch_reports_what_changed_after_a_save() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Thread watch = new Thread(() -> Main.run(InputStream.nullInputStream(), stream, stream, "check",
                rules.toString(), "--examples", cases.toString(), "--watch"));
        watch.start();
        try {
            await(out, "watching");
            Files.writeString(rules.resolve("strong.drl"), HEAD + RULE.replace("Grade.STRONG", "Grade.STRNG"));
            await(out, "Grade has no value 'STRNG' [L022]");
            Files.writeString(rules.resolve("strong.drl"), HEAD + RULE);
            await(out, "fixed: ");
            await(out, "\n2 cases passed\nall is well\n");
            Files.writeString(rules.resolve("guarantees.yaml"), """
                    - guarantee: The signs are never looked at again
                      because: K20
                      never: [Caution RECHECK_SIGNS]
                    """);
            await(out, "\n2 cases passed\n" + rules + "/guarantees.yaml:1:");
            await(out, "1 guarantee broken\n");
            out.reset();
            Files.delete(rules.resolve("guarantees.yaml"));
            await(out, "all is well\n");
            out.reset();
            Files.writeString(rules.resolve("strong.drl"), HEAD + RULE + RULE.replace("rule \"", "rule \"Again: "));
            await(out, "[L075]");
            await(out, "all is well\n");
            out.reset();
            Files.writeString(rules.resolve("strong.drl"), "// the same\n" + HEAD + RULE + RULE.replace("rule \"", "rule \"Again: "));
            await(out, "all is well\n");
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2 cases passed\nall is well\n");
        } finally {
            watch.interrupt();
            watch.join(10_000);
        }
        assertThat(watch.isAlive()).isFalse();
    }

    private static void await(ByteArrayOutputStream out, String words) throws InterruptedException {
        for (int i = 0; i < 600 && !out.toString(StandardCharsets.UTF_8).contains(words); i++) {
            Thread.sleep(50);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(words);
    }
}

package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code new} writes passes the check as it is. */
class NewCommandTest {

    private static final String HEAD = """
            package org.lumbar.rules;

            import org.lumbar.facts.*;
            import org.lumbar.findings.*;

            """;

    @TempDir
    private Path folder;
    private Path rules;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("one.drl"), HEAD + """
                rule "Any pain"
                    @source("K15")
                    @because("You feel it.")
                when
                    Felt(answer == YesNo.YES)
                then
                    insertLogical(new Caution("RECHECK_SIGNS"));
                end
                """);
    }

    private Ran begun(String kind, Path file) {
        return Ran.lumbar("new", kind, file.toString(), "--rules", rules.toString());
    }

    @Test
    void rules_and_questions_pass_the_check_as_drafts_and_in_use_and_are_laid_out() throws IOException {
        Path rule = rules.resolve("20-bad-nights.drl");
        Path question = rules.resolve("21 stiff mornings.drl");
        Path one = folder.resolve("my-case.yaml");
        assertThat(begun("rule", rule)).isEqualTo(new Ran(0, rule + "\n", ""));
        assertThat(begun("question", question)).isEqualTo(new Ran(0, question + "\n", ""));
        assertThat(begun("case", one)).isEqualTo(new Ran(0, one + "\n", ""));

        assertThat(Ran.lumbar("fmt", "--check", rules.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(check(one)).contains("3 files, 1 rule: 0 errors, 0 warnings", "1 case: 1 passed, 0 failed");
        assertThat(check(one, "--drafts")).contains("3 files, 3 rules: 0 errors, 0 warnings", "1 case: 1 passed, 0 failed");
        for (Path file : new Path[] {rule, question}) {
            Files.writeString(file, Files.readString(file).replace("    @status(\"draft\")\n", ""));
        }
        assertThat(check(one)).contains("3 files, 3 rules: 0 errors, 0 warnings");
    }

    private String check(Path cases, String... more) {
        String[] args = {"check", rules.toString(), "--examples", cases.toString()};
        Ran ran = Ran.lumbar(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
        assertThat(ran.status()).as(ran.out()).isZero();
        return ran.out();
    }

    @Test
    void a_new_question_is_answered_under_its_key() throws IOException {
        begun("question", rules.resolve("stiff-mornings.drl"));
        Path one = Files.writeString(folder.resolve("one.yaml"), "pain: {stiff-mornings: 7}\n");
        Ran ran = Ran.lumbar("assess", one.toString(), "--rules", rules.toString(), "--drafts", "--format", "json");
        assertThat(ran.out()).contains("\"type\": \"StiffMorningsFinding\"", "\"code\": \"STIFF_MORNINGS\"", "Say here why 7 is a lot");
    }

    @Test
    void a_missing_folder_is_made_and_a_name_loses_its_accents() throws IOException {
        Path file = folder.resolve("none/yet/Über-Nacht.drl");

        assertThat(Ran.lumbar("new", "question", file.toString()).status()).isZero();
        assertThat(file).content().contains("declare UberNacht\n");
    }

    @Test
    void an_existing_file_stays_as_it_is() throws IOException {
        Ran ran = begun("rule", rules.resolve("one.drl"));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("this file exists already");
        assertThat(rules.resolve("one.drl")).content().startsWith(HEAD);
    }

    @Test
    void a_wrong_file_ending_and_an_unknown_kind_are_wrong_usage() {
        assertThat(begun("case", folder.resolve("one.drl")).err()).contains("name a file that ends in .yaml");
        assertThat(begun("ruel", folder.resolve("one.drl")).err()).contains("did you mean 'rule'?");
    }

    @Test
    void types_are_listed_with_properties_values_codes_and_their_uses() {
        Ran ran = Ran.lumbar("rules", "--types", "--rules", rules.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("""
                Felt(answer : YesNo)
                  YesNo: YES, NO
                  pain.felt: yes, no  Do you feel any soreness, discomfort or pain at all?
                  needed in one.drl:10
                """, "  RECHECK_SIGNS: concluded in one.drl:12\n", "  STANDING_NOTICE: used by no rule\n");
    }
}

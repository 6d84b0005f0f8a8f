package org.lumbar.shell.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.lint.Workshop;
import org.lumbar.shell.page.PageWordsReader;

/** One slip in a copy of the shipped rules, such as non-programmers make, is reported by one message at its place. */
@Tag("slow")
class OneSlipTest {

    @TempDir
    Path folder;
    private int line;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(drl|yaml)")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void edit(String file, String what, String by) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String before = what.replace("\\n", "\n");
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        line = (int) text.substring(0, at).lines().count();
        line = text.substring(0, at).endsWith("\n") || at == 0 ? line + 1 : line;
        Files.writeString(path, text.substring(0, at) + by.replace("\\n", "\n").replace("\\t", "\t")
                + text.substring(at + before.length()));
    }

    /** With {@code {n}} for the line that is so many after the one edited: the rules may be edited without touching this test. */
    private String placed(String expected) {
        return Pattern.compile("\\{(-?\\d)\\}").matcher(expected).replaceAll(found -> String.valueOf(line + Integer.parseInt(found.group(1))));
    }

    private List<String> messages() {
        return Stream.concat(Workshop.read(folder, false).remarks().stream().map(Remark::problem),
                Stream.concat(guarantees(), pages())).map(OneSlipTest::line).toList();
    }

    private Stream<Problem> guarantees() {
        Map<String, Set<String>> types = new TreeMap<>();
        Map.of("Diagnosis", Set.of("SUSPECTED_INJURY", "MUSCLE_SORENESS"), "Discomfort", Set.<String>of()).forEach(types::put);
        try {
            String text = Files.readString(folder.resolve(GuaranteeReader.FILE));
            // the first two guarantees need no more types than these
            int end = text.indexOf("- guarantee", text.indexOf("- guarantee", text.indexOf("- guarantee") + 1) + 1);
            GuaranteeReader reader = new GuaranteeReader(Path.of(GuaranteeReader.FILE), text.substring(0, end),
                    CompiledRules.packaged().vocabulary(), types);
            reader.read();
            return reader.problems().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Stream<Problem> pages() {
        try {
            PageWordsReader.read(Optional.of(folder));
            return Stream.of();
        } catch (InvalidRulesException wrong) {
            return wrong.problems().stream();
        }
    }

    private static String line(Problem problem) {
        return Path.of(problem.path()).getFileName() + ":" + problem.position().line() + ":" + problem.position().column() + " "
                + problem.message() + " -> " + problem.hint();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "RepsPerSet(count > 8)| RepsPerSet(count more than 8)| {0}:22 'more than' is not part of Lumbar's language -> write > instead",
            "RepsPerSet(count > 8)| RepsPerSet(count at least 8)| {0}:22 'at least' is not part of Lumbar's language -> write >= instead",
            "RepsPerSet(count > 8)| RepsPerSet(count is 8)| {0}:22 'is' is not part of Lumbar's language -> write == instead",
            "RepsPerSet(count > 8)| RepsPerSet(count between 8 and 10)| {0}:22 'between' is not part of Lumbar's language -> compare twice, joined by a comma, once with >= and once with <=",
            "RepsPerSet(count > 8)| RepsPerSet(count := 8)| {0}:16 a variable without a dollar sign is not part of Lumbar's language -> write: $count",
            "RepsPerSet(count > 8)| RepsPerSet(reps : count, reps > 8)| {0}:16 a variable without a dollar sign is not part of Lumbar's language -> write: $reps",
            "RepsPerSet(count > 8)| `RepsPer​Set(count > 8)`| {0}:12 a space that is not an ordinary one is not allowed here; it comes from a web page or a word processor -> replace it, and others like it in this file, with ordinary spaces",
            "when\\n    RepsPerSet| when\\n    TODO check this\\n    RepsPerSet| {1}:5 parentheses are missing after 'TODO' -> write: TODO()",
            "// 1. High| # 1. High| {0}:1 '#' is outside any rule -> a comment begins with //",
            "rule \"More than eight| rule: \"More than eight| {0}:5 the name of the rule needs quotation marks -> write: rule \"More than eight repetitions a set are above the usual\"",
            "@because(\"Three to eight repetitions a set are usual.\")| @because \"Three to eight repetitions a set are usual.\"| {0}:14 parentheses are missing after '@because' -> write: @because(\"…\")",
            "Three to eight repetitions| Sets of {count repetitions| {0}:23 this brace is unmatched -> put the name between two braces: {count}",
            "when\\n    RepsPerSet(count > 8)| `<<<<<<< HEAD\\nwhen\\n    RepsPerSet(count > 8)\\n=======\\nwhen\\n>>>>>>> mine`| {0}:1 this file has an unresolved merge conflict -> keep one side of each conflict, and delete the lines of <, = and >",
            "RepsPerSet(count > 8)| RepsPerSet(count => 8)| {0}:22 '=>' does not compare -> write >=",
            "RepsPerSet(count > 8)| RepsPerSet(count > \"eight\")| {0}:24 'count' is a whole number, and this is a text -> write a number in digits, without quotation marks",
            "RepsPerSet(count > 8)| RepsPerSet(count > 99999999999)| {0}:24 '99999999999' is not a whole number -> write digits alone, nine at most",
            "RepsPerSet(count > 8)| RepsPerSet(cuont > 8)| {0}:16 RepsPerSet has no property 'cuont' -> did you mean 'count'?",
            "RepsPerSet(count > 8)| RepsPerSets(count > 8)| {0}:5 there is no type 'RepsPerSets' -> did you mean 'RepsPerSet'?",
            "when\\n    RepsPerSet| if\\n    RepsPerSet| {0}:1 'if' is not a keyword -> write 'when'",
            "when\\n    RepsPerSet|     RepsPerSet| {0}:1 'when' is missing before 'RepsPerSet' -> write 'when' on a line of its own before the conditions",
            "    RepsPerSet(count > 8)| `\u00a0\u00a0RepsPerSet(count\u00a0> 8)`| {0}:5 a space that is not an ordinary one is not allowed here; it comes from a web page or a word processor -> replace it, and others like it in this file, with ordinary spaces",
            "// 1. High| /* 1. High| {0}:1 this '/*' is not closed -> put '*/' at the end of the comment",
            "@source(\"K42\")| @sorce(\"K42\")| {0}:6 there is no '@sorce' -> did you mean 'source'?",
            "@source(\"K42\")| @source(„K42“)| {0}:13 a typographic quotation mark is not allowed here; it comes from a web page or a word processor -> write straight quotation marks: \"",
            "@source(\"K42\")| `@source(\"K42\")\\n    @reviewed(\"25.11.2026\", \"me\")`| {1}:5 @reviewed takes the date of the review and the reviewer -> write it like this: @reviewed(\"2026-11-25\", \"who\")",
            "Range.ABOVE_USUAL));\\nend| Range.ABOVE_USUAL));| {0}:54 'end' is missing after this -> write 'end' on a line of its own after the last line of the rule"})
    void a_slip_in_a_rule_is_one_message_at_its_place(String what, String by, String expected) throws IOException {
        edit("08-high-repetitions.drl", what, by);

        assertThat(messages()).containsExactly("08-high-repetitions.drl:" + placed(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "wording.yaml| heading: What it is| headding: What it is| {0}:7 there is no key 'headding' here -> did you mean 'heading'?",
            "wording.yaml| `    - heading: Do this`| `   - heading: Do this`| {0}:4 this line does not fit the lines above it -> begin the keys of one group in the same column, and each item of a list with '- '",
            "wording.yaml| `    - heading: Do this`| `\\t- heading: Do this`| {0}:1 a tab is used for indentation -> indent with spaces",
            "wording.yaml| `POSSIBLE: This may be an injury, not mere soreness.`| `POSSIBLE: \"This may be an injury`| {0}:32 this quotation is not closed -> put the same quotation mark after the text",
            "wording.yaml| `POSSIBLE: This may be an injury, not mere soreness.`| `POSSIBLE:`| {0}:31 a text is missing for 'SUSPECTED_INJURY/POSSIBLE' -> write what is said to people, or leave the line out",
            "wording.yaml| order: [SUSPECTED_INJURY/LIKELY,| order: [SUSPECTED_INJURI/LIKELY,| {0}:11 'SUSPECTED_INJURI' is not a code of this type -> did you mean 'SUSPECTED_INJURY'?",
            "wording.yaml| ends: yes| ends: maybe| {0}:13 'maybe' is neither yes nor no -> write yes, or leave it out",
            "knowledge.yaml| - id: K02| - id: K 02| {0}:9 an id cannot contain spaces or commas -> write letters and a number, such as S01",
            "knowledge.yaml| kind: cause| kind: cuase| {0}:11 no other statement is of the kind 'cuase' -> did you mean 'cause'?",
            "knowledge.yaml| `    kind: cause\\n`| ``| {-5}:9 the kind of this statement is missing -> add one, such as: kind: caution",
            "knowledge.yaml| where: \"Title\"| were: \"Title\"| {0}:5 there is no key 'were' here -> did you mean 'where'?",
            "knowledge.yaml| - id: K02| - id: K01| {0}:9 another statement has the id 'K01' -> give this one an id of its own",
            "guarantees.yaml| whenever: {finding| whenver: {finding| {0}:3 a guarantee has no key 'whenver' -> did you mean 'whenever'?",
            "guarantees.yaml| `motion: yes}`| motion: yes| {1}:9 a ',' or '}' is missing here -> the open bracket is on line {0}",
            "guarantees.yaml| `  because: K20, K21`| `   because: K20, K21`| {0}:4 this line is indented more than the one above it -> begin the keys of one group in the same column",
            "guarantees.yaml| SUSPECTED_INJURY| SUSPECTED_INJURI| {0}:12 no rule concludes Diagnosis 'SUSPECTED_INJURI' -> did you mean 'SUSPECTED_INJURY'?",
            "guarantees.yaml| because: K20, K21| because: K20, K2100| {0}:12 there is no statement 'K2100' in knowledge.yaml -> did you mean 'K100'?",
            "guarantees.yaml| Discomfort with tingling is| Discomfort with a reduced range of motion is| {0}:14 another guarantee has the same sentence -> give this one a sentence of its own",
            "page.yaml| {count}| {number}| {0}:5 only {count} may be in braces here -> write {count}, or leave the braces out",
            "guarantees.yaml| of-motion: yes| of-moton: yes| {0}:35 there is no question 'symptoms.reduced-range-of-moton' -> did you mean 'symptoms.reduced-range-of-motion'?",
            "page.yaml| `  level: Immediate`| `  levle: Immediate`| {0}:3 there is no key 'levle' here -> did you mean 'level'?",
            "page.yaml| `  level: Immediate`| `   level: Immediate`| {0}:4 this line does not fit the lines above it -> begin the keys of one group in the same column, and each item of a list with '- '"})
    void a_slip_in_a_file_beside_the_rules_is_one_message_at_its_place(String file, String what, String by, String expected) throws IOException {
        edit(file, what, by == null ? "" : by);

        assertThat(messages()).containsExactly(file + ":" + placed(expected));
    }

    @ParameterizedTest
    @CsvSource({"40-own.drl.txt,40-own.drl", "40-own.DRL,40-own.drl", "knowledge.yml,knowledge.yaml", "Wording.yaml.txt,wording.yaml"})
    void a_file_with_almost_the_right_name_is_named_with_the_right_one(String name, String usual) throws IOException {
        Files.writeString(folder.resolve(name), "");

        assertThat(messages()).containsExactly(name + ":0:0 a file with this name is not read -> call it " + usual + ", or move it elsewhere");
    }

    @Test
    void a_file_in_another_encoding_is_one_message() throws IOException {
        Path file = folder.resolve("08-high-repetitions.drl");

        Files.write(file, Files.readString(file).replace("usual", "\u00fcblich").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(messages()).containsExactly("08-high-repetitions.drl:0:0 the file is not UTF-8 text -> save it as UTF-8");
    }

    @Test
    void a_byte_order_mark_other_line_ends_and_tabs_are_no_mistake() throws IOException {
        Path file = folder.resolve("08-high-repetitions.drl");

        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r").replace("    ", "\t"));

        assertThat(messages()).isEmpty();
    }
}

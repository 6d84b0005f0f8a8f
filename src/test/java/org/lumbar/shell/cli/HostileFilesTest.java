package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lumbar.shell.engine.RuleCache;

/** Files that are huge, endless or change while they are read end in a message, in little memory. */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileFilesTest {

    private static final String HEAD = "package org.lumbar.rules;\nimport org.lumbar.facts.*;\nimport org.lumbar.findings.*;\n";
    private static final String WORDING = "- type: Caution\n  heading: Cautions\n  says:\n    RECHECK_SIGNS: Check again.\n";

    @TempDir
    private Path folder;

    private static String rule(String name, String conditions) {
        return "rule \"" + name + "\"\n    @source(\"K01\")\n    @because(\"So it is.\")\nwhen\n    " + conditions
                + "\nthen\n    insertLogical(new Caution(\"RECHECK_SIGNS\"));\nend\n";
    }

    private Path rules(String conditions) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("a.drl"), HEAD + rule("A", conditions));
        return rules;
    }

    private record Ended(int status, String out, String err) {
    }

    /** In a process of its own, with little memory. */
    private Ended inLittle(String memory, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "org.lumbar.shell.cli.Main"), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LUMBAR_CACHE", "off");
        Process process = builder.start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.json", "a.ndjson", "a.txt"})
    void a_file_of_a_gigabyte_is_refused_in_little_memory(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, "pain: {quality: dull}\n");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Ended ended = inLittle("96m", "assess", file.toString(), "--format", "ndjson");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("error: ").doesNotContain("internal error", "not enough memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.drl", "wording.yaml", "knowledge.yaml", "guarantees.yaml"})
    void a_gigabyte_beside_the_rules_is_refused_in_little_memory(String name) throws Exception {
        Path rules = rules("PainDays(count > 3)");
        try (RandomAccessFile sparse = new RandomAccessFile(rules.resolve(name).toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Ended check = inLittle("160m", "check", rules.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out() + check.err()).contains(name + ": error: the file ").doesNotContain("internal error", "not enough memory");
    }

    @Test
    void wording_of_nine_megabytes_is_refused_at_once_by_every_command() throws IOException {
        Path rules = rules("PainDays(count > 3)");
        String line = "    CODE_%06d: Something that is said of it, at some length.\n";
        Files.writeString(rules.resolve("wording.yaml"), WORDING + IntStream.range(0, 150_000).mapToObj(line::formatted)
                .collect(Collectors.joining()));
        Path one = Files.writeString(folder.resolve("one.yaml"), "pain: {days: 5}\n");

        assertThat(Files.size(rules.resolve("wording.yaml"))).isGreaterThan(9_000_000);
        for (String[] call : List.of(new String[] {"check", rules.toString()},
                new String[] {"assess", one.toString(), "--rules", rules.toString()},
                new String[] {"rules", "--rules", rules.toString()}, new String[] {"schema", "--rules", rules.toString()})) {
            Ran ran = Ran.lumbar(call);
            assertThat(ran.status()).isNotZero();
            assertThat(ran.out() + ran.err()).contains("the file is larger than 1 MiB").doesNotContain("internal error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PainDays(count in (%s))", "%p"})
    void a_rule_that_is_far_too_long_is_reported(String conditions) throws IOException {
        String values = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        Path rules = rules(conditions.replace("%s", values).replace("%p", "PainDays()\n".repeat(600)));
        Path one = Files.writeString(folder.resolve("one.yaml"), "pain: {days: 5}\n");
        Ran check = Ran.lumbar("check", rules.toString(), "--examples", one.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("[L066]").doesNotContain("internal error");
        assertThat(check.err()).doesNotContain("internal error");
    }

    @Test
    void many_patterns_of_a_question_with_many_answers_are_checked_or_refused() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        String words = IntStream.range(0, 40).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));
        Files.writeString(rules.resolve("a.drl"), HEAD + "declare Lying @question(\"sleep.position\") @asks(\"How?\") @list\n"
                + "    position : String @words(\"" + words + "\")\nend\n" + rule("Joined", "Lying()\n    ".repeat(10)));
        Path one = Files.writeString(folder.resolve("one.yaml"), "sleep: {position: [" + words + "]}\n");
        Ran check = Ran.lumbar("check", rules.toString(), "--examples", one.toString());
        Ran assess = Ran.lumbar("assess", one.toString(), "--rules", rules.toString());

        assertThat(check.out() + check.err()).doesNotContain("internal error", "memory");
        assertThat(assess.err()).contains("more than 1,000,000 combinations", "look at this rule: 'Joined'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check rules --examples examples", "assess examples", "assess examples --rules rules"})
    void too_little_memory_is_reported_or_suffices(String line) throws Exception {
        Ended ended = inLittle("32m", line.split(" "));

        assertThat(ended.err()).doesNotContain("internal error", "Exception");
        if (ended.status() != 0) {
            assertThat(ended.err() + ended.out()).contains("there is not enough memory for this; give Java more");
        }
    }

    @Test
    void cases_are_saved_one_by_one_and_never_through_a_link() throws Exception {
        Path cases = folder.resolve("cases.ndjson");
        Files.writeString(cases, "{\"pain\": {\"quality\": \"dull\"}}\n".repeat(20_000));
        Ended ended = inLittle("96m", "assess", cases.toString(), "--trail", "none", "--format", "ndjson", "--save-as",
                folder.resolve("saved.yaml").toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
        try (Stream<String> lines = Files.lines(folder.resolve("saved.yaml"))) {
            assertThat(lines.filter("---"::equals).count()).isEqualTo(19_999);
        }

        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("nowhere.yaml"));
        Ran dangling = Ran.lumbar("assess", cases.toString(), "--trail", "none", "--save-as", link.toString());
        assertThat(dangling.status()).isEqualTo(2);
        assertThat(dangling.err()).contains("exists already");
        assertThat(folder.resolve("nowhere.yaml")).doesNotExist();
    }

    @Test
    void watching_continues_whatever_happens_to_the_files() throws Exception {
        Path rules = rules("PainDays(count > 3)");
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Path one = Files.writeString(cases.resolve("one.yaml"), "pain: {days: 5}\nexpect: {cautions: RECHECK_SIGNS}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        Thread watching = new Thread(() -> Main.run(new Console(InputStream.nullInputStream(), both, both, Terminal.NONE, RuleCache.none()),
                "check", rules.toString(), "--examples", cases.toString(), "--watch"));
        watching.start();
        try {
            await(out, "watching");
            attack(rules, cases, one, out);
            assertThat(watching.isAlive()).isTrue();
            String before = out.toString(StandardCharsets.UTF_8);
            assertThat(before).doesNotContain("internal error");

            // a real change is still reported after all that
            out.reset();
            Files.writeString(one, "pain: {days: 1}\nexpect: {cautions: RECHECK_SIGNS}\n");
            await(out, "one.yaml");
        } finally {
            watching.interrupt();
            watching.join(60_000);
        }
        assertThat(watching.isAlive()).isFalse();
    }

    private void attack(Path rules, Path cases, Path one, ByteArrayOutputStream out) throws Exception {
        String good = Files.readString(rules.resolve("a.drl"));
        Files.writeString(rules.resolve("a.drl"), good.substring(0, 60));
        await(out, "a.drl");
        Files.delete(rules.resolve("a.drl"));
        pause();
        Files.createSymbolicLink(rules.resolve("a.drl"), Path.of("/dev/zero"));
        pause();
        Files.delete(rules.resolve("a.drl"));
        Files.createSymbolicLink(rules.resolve("disk.drl"), Path.of("/"));
        Files.createSymbolicLink(rules.resolve("wording.yaml"), Path.of("/dev/zero"));
        Files.createSymbolicLink(cases.resolve("loop"), cases);
        Files.createSymbolicLink(cases.resolve("disk"), Path.of("/"));
        Files.createSymbolicLink(cases.resolve("endless.yaml"), Path.of("/dev/urandom"));
        pause();
        try (RandomAccessFile sparse = new RandomAccessFile(rules.resolve("b.drl").toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        pause();
        for (String link : List.of("disk", "loop", "endless.yaml")) {
            Files.delete(cases.resolve(link));
        }
        for (String left : List.of("disk.drl", "wording.yaml", "b.drl")) {
            Files.delete(rules.resolve(left));
        }
        Files.move(rules, folder.resolve("elsewhere"));
        pause();
        Files.move(folder.resolve("elsewhere"), rules);
        for (int i = 0; i < 50; i++) {
            Files.writeString(rules.resolve("a.drl"), i % 2 == 0 ? good : good.substring(0, 40 + i));
        }
        Files.writeString(rules.resolve("a.drl"), good);
        Files.writeString(one, Files.readString(one) + "# saved\n");
        pause();
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(1_500);
    }

    private static void await(ByteArrayOutputStream out, String words) throws InterruptedException {
        for (int i = 0; i < 600 && !out.toString(StandardCharsets.UTF_8).contains(words); i++) {
            Thread.sleep(100);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(words);
    }
}

package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the READMEs print what they show, and their programs run. */
class ReadmeTest {

    private static final List<Path> TEXTS = List.of(Path.of("README.md"), Path.of("examples/README.md"),
            Path.of("rules/README.md"), Path.of("src/it/README.md"));
    private static final Pattern COMMAND = Pattern.compile("```console\n\\$ (.*)\n((?s:.*?))```");
    private static final Pattern PROGRAM = Pattern.compile("```java\n((?s:.*?))```\n\n```text\n((?s:.*?))```");

    @Tag("slow")
    @EnabledIf("org.lumbar.ShownRules#areAll")
    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        if (Renewal.asked()) {
            renew(COMMAND, shown -> shown.group(1).contains("./lumbar")
                    ? shown(uncounted(shown.group(2))).matcher(uncounted(run(shown.group(1)))).matches() ? shown.group(2) : run(shown.group(1))
                    : shown.group(2));
        }
        return found(COMMAND).filter(command -> command.group(1).contains("./lumbar"))
                .map(command -> dynamicTest(command.group(1),
                        () -> assertThat(uncounted(run(command.group(1)))).matches(shown(uncounted(command.group(2))))));
    }

    @TestFactory
    Stream<DynamicTest> programs(@TempDir Path folder) throws IOException {
        if (Renewal.asked()) {
            renew(PROGRAM, shown -> printed(shown.group(1), folder));
        }
        return found(PROGRAM).map(program -> dynamicTest(name(program.group(1)),
                () -> assertThat(runProgram(program.group(1), folder)).isEqualTo(program.group(2))));
    }

    @Test
    void the_schema_next_to_the_rules_is_the_one_printed() throws IOException {
        assertThat(Files.readString(Path.of("rules/case.schema.json")))
                .as("written by the build").isEqualTo(Ran.lumbar("schema").out());
    }

    /** Rewrites the second group of each block. */
    private static void renew(Pattern pattern, Function<MatchResult, String> printed) throws IOException {
        for (Path file : TEXTS) {
            Map<String, String> renewed = new LinkedHashMap<>();
            pattern.matcher(Files.readString(file)).results().forEach(block -> {
                String whole = block.group();
                renewed.put(whole, whole.substring(0, block.start(2) - block.start()) + printed.apply(block)
                        + whole.substring(block.end(2) - block.start()));
            });
            Renewal.replace(file, renewed);
        }
    }

    private static String printed(String program, Path folder) {
        try {
            return runProgram(program, folder);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Stream<MatchResult> found(Pattern pattern) throws IOException {
        List<MatchResult> found = new ArrayList<>();
        for (Path file : TEXTS) {
            pattern.matcher(Files.readString(file)).results().forEach(found::add);
        }
        return found.stream();
    }

    /** The numbers of rules and cases may differ from those shown. */
    private static String uncounted(String output) {
        return output.contains(" passed, ") ? output.replaceAll("\\d+", "N") : output;
    }

    /** A line of three dots means omitted lines. */
    private static Pattern shown(String output) {
        return Pattern.compile(Stream.of(output.split("(?m)^\\.\\.\\.\n", -1)).map(Pattern::quote)
                .collect(Collectors.joining("(?:.*\n)*")));
    }

    /** Both streams, as a terminal shows them. */
    private static String run(String command) {
        Matcher piped = Pattern.compile("printf '(.*)' \\| \\./lumbar (.*)").matcher(command);
        Ran ran = piped.matches()
                ? Ran.lumbarReading(piped.group(1).replace("\\n", "\n"), words(piped.group(2)))
                : Ran.lumbar(words(command.substring("./lumbar ".length())));
        return ran.out() + ran.err();
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(Stream.of(1, 2, 3).map(word::group).filter(found -> found != null).findFirst().orElseThrow());
        }
        return words.toArray(String[]::new);
    }

    private static String name(String program) {
        Matcher name = Pattern.compile("public class (\\w+)").matcher(program);
        return name.find() ? name.group(1) : "";
    }

    private static String runProgram(String program, Path folder) throws Exception {
        Path source = folder.resolve(name(program) + ".java");
        Files.writeString(source, program);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, errors, "-cp",
                System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
        assertThat(compiled).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            loader.loadClass(name(program)).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The walkthrough in {@code rules/README.md}, step by step. */
@Tag("slow")
class RulesReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path place;

    @EnabledIf("org.lumbar.ShownRules#areAll")
    @Test
    void every_command_prints_what_the_walk_says() throws IOException {
        String walk = Files.readString(Path.of("rules/README.md"));
        Deque<String> ran = new ArrayDeque<>();
        Matcher block = BLOCK.matcher(walk);
        Map<String, String> renewed = new LinkedHashMap<>();
        int end = 0;
        while (block.find()) {
            prose(walk.substring(end, block.start()), block.group(2));
            String shown = block.group(2);
            switch (block.group(1)) {
                case "sh" -> shown.lines().forEach(line -> run(line, ran));
                case "text" -> {
                    String actual = ran.remove();
                    if (Renewal.asked()) {
                        shown = renewed(actual, shown);
                    }
                    printed(actual, shown);
                }
                default -> { }
            }
            renewed.put(block.group(), walk.substring(block.start(), block.start(2)) + shown + walk.substring(block.end(2), block.end()));
            end = block.end();
        }
        assertThat(ran).isEmpty();
        if (Renewal.asked()) {
            Renewal.replace(Path.of("rules/README.md"), renewed);
        }
    }

    /** Does what the words before a block ask for. */
    private void prose(String words, String block) throws IOException {
        Matcher file = Pattern.compile("Save this as\\s+`([^`]+)`:\\s*$").matcher(words);
        if (file.find()) {
            Files.writeString(place.resolve(file.group(1)), block);
        }
        Matcher addition = Pattern.compile("Add this to `([^`]+)`, below the line that begins with `([^`]+)`")
                .matcher(words);
        if (addition.find()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(place.resolve(addition.group(1))));
            int line = lines.indexOf(lines.stream().filter(one -> one.strip().startsWith(addition.group(2)))
                    .findFirst().orElseThrow());
            lines.add(line + 1, block.stripTrailing());
            Files.write(place.resolve(addition.group(1)), lines);
        }
        Matcher lines = Pattern.compile("In `([^`]+)`, write\\s+this in place of the lines from `([^`]+)` to `([^`]+)`:\\s*$").matcher(words);
        if (lines.find()) {
            Path changed = place.resolve(lines.group(1));
            Files.writeString(changed, Files.readString(changed).replaceFirst("(?ms)^" + lines.group(2) + "$.*?^" + lines.group(3) + "$",
                    Matcher.quoteReplacement(block.stripTrailing())));
        }
        Matcher change = Pattern.compile("Write `([^`]+)` in place of `([^`]+)`").matcher(words);
        if (change.find()) {
            Path rules = place.resolve("my-rules/25-night-pain.drl");
            Files.writeString(rules, Files.readString(rules).replace(change.group(2), change.group(1)));
        }
    }

    private void run(String line, Deque<String> ran) {
        try {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "cp" -> copy(Path.of(words[2]), place.resolve(words[3]));
                case "mkdir" -> Files.createDirectory(place.resolve(words[1]));
                default -> {
                    String[] args = Stream.of(words).skip(1)
                            .map(word -> word.startsWith("my-rules") || word.startsWith("night") ? place.resolve(word)
                                    .toString()
                                    : word).toArray(String[]::new);
                    Ran result = Ran.lumbar(args);
                    assertThat(result.err()).isEmpty();
                    ran.add(result.out().replace(place + "/", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is printed, cut where the text shown was. */
    private static String renewed(String actual, String shown) {
        return shown.endsWith("…\n")
                ? actual.lines().limit(shown.lines().count() - 1).map(line -> line + "\n").collect(Collectors.joining()) + "…\n"
                : actual;
    }

    private static void printed(String actual, String shown) {
        if (shown.endsWith("…\n")) {
            assertThat(actual).startsWith(shown.substring(0, shown.length() - 2));
        } else if (shown.contains(" passed, ")) {
            // the numbers of rules and cases may differ
            assertThat(actual.replaceAll("\\d+", "N")).isEqualTo(shown.replaceAll("\\d+", "N"));
        } else {
            assertThat(actual.replaceAll("\\d+ (files|rules)", "N $1"))
                    .isEqualTo(shown.replaceAll("\\d+ (files|rules)", "N $1"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}

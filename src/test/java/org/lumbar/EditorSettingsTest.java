package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings for VS Code fit what the check prints and where the schema is. */
class EditorSettingsTest {

    private static final Pattern HEAD = Pattern.compile("^\\S+\\.drl:\\d+:\\d+: ", Pattern.MULTILINE);

    @Test
    void the_problem_matcher_knows_every_message_of_the_check() throws IOException {
        JsonNode matcher = json("tasks.json").get("tasks").get(0).get("problemMatcher").get("pattern");
        Pattern pattern = Pattern.compile(matcher.get("regexp").asString(), Pattern.MULTILINE);
        assertThat(said()).hasSizeGreaterThan(50);
        for (String said : said()) {
            List<MatchResult> found = pattern.matcher(said).results().toList();
            assertThat(found).as(said).hasSameSizeAs(HEAD.matcher(said).results().toList()).isNotEmpty()
                    .allSatisfy(one -> {
                        assertThat(Path.of(one.group(matcher.get("file").asInt()))).exists();
                        assertThat(one.group(matcher.get("line").asInt())).matches("\\d+");
                        assertThat(one.group(matcher.get("column").asInt())).matches("\\d+");
                        assertThat(one.group(matcher.get("message").asInt())).isNotBlank();
                        assertThat(one.group(matcher.get("severity").asInt())).matches("error|warning");
                        assertThat(one.group(matcher.get("code").asInt())).matches("L\\d{3}");
                    });
        }
    }

    @Test
    void the_schema_of_case_files_is_where_the_settings_look() throws IOException {
        List<String> schemas = new ArrayList<>(json("settings.json").get("yaml.schemas").propertyNames());
        json("settings.json").get("json.schemas").forEach(schema -> schemas.add(schema.get("url").asString()));

        assertThat(schemas).hasSize(2).allSatisfy(schema -> assertThat(Path.of(schema)).isRegularFile());
    }

    private static List<String> said() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/check"))) {
            return files.filter(file -> file.endsWith("expected.txt")).map(EditorSettingsTest::read)
                    .filter(said -> HEAD.matcher(said).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of(".vscode").resolve(file)));
    }
}

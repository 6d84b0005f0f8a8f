package org.lumbar.shell.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryTest {

    @ParameterizedTest
    @EnumSource
    void the_version_to_add_is_the_one_that_lumbar_is_built_with(Library library) throws IOException {
        String[] parts = library.coordinates().split(":");
        assertThat(version(Files.readString(Path.of("pom.xml")), parts[1])).isEqualTo(parts[2]);
        assertThatCode(() -> Library.require("to test", library)).doesNotThrowAnyException();
    }

    private static String version(String pom, String artifact) {
        String property = switch (artifact) {
            case "jackson-core" -> "jackson.version";
            case "snakeyaml-engine" -> "snakeyaml.version";
            case "logicng" -> "logicng.version";
            case "jte-runtime" -> "jte.version";
            case "mcp" -> "mcp.version";
            default -> "drools.version";
        };
        assertThat(pom).contains("<artifactId>" + artifact + "</artifactId>");
        Matcher found = Pattern.compile("<" + Pattern.quote(property) + ">(.*)</").matcher(pom);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

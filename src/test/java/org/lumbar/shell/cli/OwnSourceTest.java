package org.lumbar.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;

class OwnSourceTest {

    private static final String FIRST = """
            version: 1.0.0
            statements:
              - id: K01
                where: "Title"
                says: It is sore.
                kind: triage
                no-rule: "Only the title."
            """;

    @TempDir
    private Path rules;

    private Ran check(String statement) throws IOException {
        Files.writeString(rules.resolve("strong.drl"), SmallRules.HEAD + SmallRules.strong().replace("K108", "S01"));
        Files.writeString(rules.resolve("knowledge.yaml"), FIRST + statement);
        Files.writeString(rules.resolve("case.yaml"), "pain: {intensity: strong}\n");
        return Ran.lumbar("check", rules.toString(), "--examples", rules.resolve("case.yaml").toString());
    }

    private static String statement(String id, String source) {
        return "  - id: " + id + "\n    source: " + source + "\n    says: Strong pain is looked at twice.\n    kind: caution\n";
    }

    @Test
    void a_source_of_ones_own_is_shown_wherever_the_first_one_is() throws IOException {
        Ran ran = check(statement("S01",
                "{title: A guide to backs, place: \"Chapter 3\", doi: 10.1000/182, date: 2024}"));
        assertThat(ran.out()).contains("0 errors, 0 warnings");

        String shown = "A guide to backs, Chapter 3, https://doi.org/10.1000/182, 2024";
        String file = rules.resolve("case.yaml").toString();
        assertThat(Ran.lumbar("assess", file, "--rules", rules.toString(), "--format", "json").out()).contains(shown);
        assertThat(Ran.lumbar("rules", "--markdown", "--rules", rules.toString()).out()).contains(shown);
        assertThat(Ran.lumbar("rules", "--format", "html", "--rules", rules.toString()).out()).contains(shown);
    }

    @Test
    void problems_of_a_source_are_reported_at_their_place_only() throws IOException {
        assertThat(check(statement("S01", "{title: A guide, url: example.org}")).out())
                .contains("knowledge.yaml:9:", "this is not a url", "1 error, 0 warnings");
        assertThat(check(statement("S01", "{titel: A guide, url: \"https://example.org\"}")).out())
                .contains("did you mean 'title'?", "a source needs a title and a url or doi");
        assertThat(check(statement("S01", "{title: A guide, doi: 10.1000/182, date: last year}")).out())
                .contains("this is not a date", "1 error, 0 warnings");
        assertThat(check(statement("K02", "{title: A guide, doi: 10.1000/182}")).out())
                .contains("an id of another source cannot begin with 'K'", "1 error, 0 warnings");
        assertThat(check(statement("K01", "{title: A guide, doi: 10.1000/182}")).out())
                .contains("another statement has the id 'K01'");
    }
}

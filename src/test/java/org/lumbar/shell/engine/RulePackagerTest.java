package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Rulebook;

/** What a build packages. */
class RulePackagerTest {

    private static final String RULE = """
            rule "%s"
                @source("K108")
                @because("It is {grade}.")
                %s
            when
                PainIntensity($grade : grade, grade == Grade.STRONG)
            then
                insertLogical(new Caution("%s"));
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void drafts_retired_rules_and_what_only_people_read_never_reach_the_engine() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("strong.drl"), "package org.lumbar.rules;\nimport org.lumbar.facts.*;\nimport org.lumbar.findings.*;\n"
                + "declare Night\n    @question(\"pain.at-night\")\n    level : int @min(0) @max(10)\nend\n"
                + RULE.formatted("In use", "", "RECHECK_SIGNS")
                + RULE.formatted("Not yet", "@status(\"draft\")", "FATIGUE_ACCUMULATES")
                + RULE.formatted("No more", "@status(\"retired\", \"2026-11-25\", \"it was wrong\")", "NORM_NOT_FOR_ELITE"));
        Path kie = folder.resolve("kie");
        Files.writeString(Files.createDirectory(kie).resolve("left-from-an-earlier-build.drl"), "rule");

        RulePackager.main(rules.toString(), folder.toString(), kie.toString());

        Rulebook book = RulebookStream.read(Files.newInputStream(folder.resolve(PackagedRules.rulebookFile())), Domain.own());
        assertThat(book.rules().keySet()).containsExactly("In use");
        try (var files = Files.list(kie)) {
            assertThat(files.toList()).isEqualTo(List.of(kie.resolve("strong.drl")));
        }
        assertThat(kie.resolve("strong.drl")).content().contains("rule \"In use\" when", "declare Night level : int end")
                .doesNotContain("Not yet", "No more", "@", "FATIGUE", "ELITE");
    }
}

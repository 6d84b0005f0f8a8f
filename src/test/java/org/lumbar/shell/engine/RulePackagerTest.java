package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Rulebook;

/** What a build packages. */
class RulePackagerTest {

    @TempDir
    private Path folder;

    @Test
    void drafts_retired_rules_and_what_only_people_read_never_reach_the_engine() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("strong.drl"), SmallRules.HEAD
                + "declare Night\n    @question(\"pain.at-night\")\n    level : int @min(0) @max(10)\nend\n"
                + SmallRules.strong("In use", "", "RECHECK_SIGNS")
                + SmallRules.strong("Not yet", "@status(\"draft\")", "FATIGUE_ACCUMULATES")
                + SmallRules.strong("No more", "@status(\"retired\", \"2026-11-25\", \"it was wrong\")", "NORM_NOT_FOR_ELITE"));
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

package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.api.DeclaredFact;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Caution;
import org.lumbar.shell.cases.Case;

/** A copy of the shipped rules with a few edits concludes what it would if compiled as a whole. */
@Tag("slow")
class EditedRulesTest {

    private static final List<Case> CASES = Examples.of(CompiledRules.packaged().rulebook());
    private static final String HIGH = "08-high-repetitions.drl";

    @TempDir
    private Path home;
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectory(home.resolve("rules"));
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".drl") || file.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void a_copy_without_edits_is_the_packaged_rules() throws IOException {
        Recompiler compiler = new Recompiler(folder);

        assertThat(compiler.cached(Runnable::run)).isPresent();
        assertThat(kinds(compiler)).containsExactly("packaged");
        assertLike(compiler.compile());

        Files.writeString(folder.resolve("wording.yaml"), Files.readString(folder.resolve("wording.yaml")) + "# edited\n");
        assertThat(new Recompiler(folder).cached(Runnable::run)).isEmpty();
        assertLike(new Recompiler(folder).compile());
    }

    @Test
    void an_edited_file_is_interpreted_and_kept() throws IOException {
        RuleCache cache = RuleCache.ofUser(Map.of("LUMBAR_CACHE", home.resolve("cache").toString()), note -> { });
        edit(HIGH, "RepsPerSet(count > 8)", "RepsPerSet(count > 9 || count == 3)");
        Files.delete(folder.resolve("13-stretch-and-release.drl"));
        Recompiler compiler = new Recompiler(folder, cache, false);
        assertLike(compiler.compile());
        assertThat(kinds(compiler)).containsExactly("packaged", "interpreted");

        Recompiler next = new Recompiler(folder, cache, false);
        assertThat(next.cached(Runnable::run)).isPresent();
        assertThat(kinds(next)).containsExactly("packaged", "interpreted");
        assertLike(next.compile());

        edit(HIGH, "RepsPerSet(count > 9 || count == 3)", "RepsPerSet(count > 2)");
        assertLike(next.compile());
        assertThat(kinds(next)).containsExactly("packaged", "interpreted");
    }

    @Test
    void what_cannot_be_interpreted_is_compiled() throws IOException {
        edit(HIGH, "RepsPerSet(count > 8)", "RepsPerSet(count + 1 > 9)");
        Recompiler compiler = new Recompiler(folder);

        assertLike(compiler.compile());
        assertThat(kinds(compiler)).containsExactly("packaged", "compiled");
    }

    @Test
    void an_edited_type_is_one_type_in_all_rules() throws IOException {
        edit("11-recovery-time.drl", "declare OtherRecoveryHabit", "// edited\ndeclare OtherRecoveryHabit");
        Recompiler compiler = new Recompiler(folder);

        assertLike(compiler.compile());
        assertThat(kinds(compiler)).containsExactly("compiled");
        assertThat(compiler.compile().assess(new PainQuality(Quality.DULL), new DeclaredFact("OtherRecoveryHabit", Map.of("habit", "a nap")))
                .findings(Caution.class)).contains(new Caution("OTHER_RECOVERY_HABIT"));
    }

    private static List<String> kinds(Recompiler compiler) {
        return compiler.last().models().parts().stream().map(part -> part instanceof RuleModels.Interpreted ? "interpreted"
                : ((RuleModels.Compiled) part).loader() instanceof RuleClassLoader ? "compiled" : "packaged").toList();
    }

    private void assertLike(CompiledRules rules) {
        CompiledRules whole = CompiledRules.compile(folder);
        assertThat(rules.rulebook()).isEqualTo(whole.rulebook());
        for (Case one : CASES) {
            assertThat(rules.assess(one).proof()).as(one.source()).isEqualTo(whole.assess(one).proof());
        }
    }

    private void edit(String file, String words, String others) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(words);
        Files.writeString(folder.resolve(file), text.replace(words, others));
    }
}

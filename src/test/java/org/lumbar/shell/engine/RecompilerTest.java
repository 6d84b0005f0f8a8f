package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.explain.Explainer;

/** Rules recompiled in part conclude the same as rules compiled as a whole. */
@Tag("slow")
class RecompilerTest {

    private static final String HIGH = "08-high-repetitions.drl";

    private static final String JUST_ABOVE = "Nine or ten repetitions a set are just above the usual range";

    @TempDir
    private Path folder;
    private Recompiler compiler;
    private CompiledRules before;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().compareTo("12") < 0
                    || file.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        compiler = new Recompiler(folder);
        before = compiler.compile();
    }

    @Test
    void nothing_is_compiled_where_nothing_has_changed() {
        assertThat(compiler.compile()).isSameAs(before);
    }

    @Test
    void an_edited_rule_replaces_the_old_one() throws IOException {
        edit(HIGH, "RepsPerSet(count > 8)", "RepsPerSet(count > 9)");

        CompiledRules next = compiler.compile();

        assertThat(fired(before, 9)).contains(JUST_ABOVE);
        assertThat(fired(next, 9)).doesNotContain(JUST_ABOVE);
        assertThat(fired(next, 10)).contains(JUST_ABOVE);
        assertLike(next);
    }

    @Test
    void removed_new_and_renamed_files_count() throws IOException {
        Files.move(folder.resolve(HIGH), folder.resolve("99-moved.drl"));
        assertLike(compiler.compile());

        Files.delete(folder.resolve("99-moved.drl"));
        assertLike(compiler.compile());

        Files.copy(Path.of("rules").resolve(HIGH), folder.resolve(HIGH));
        assertLike(compiler.compile());
    }

    @Test
    void after_a_mistake_work_continues_from_the_last_good_rules() throws IOException {
        edit(HIGH, "RepsPerSet(count > 8)", "RepsPerSet(cuont > 8)");
        assertThatThrownBy(compiler::compile).isInstanceOf(InvalidRulesException.class);

        edit(HIGH, "RepsPerSet(cuont > 8)", "RepsPerSet(count > 9)");
        assertLike(compiler.compile());
        assertThat(compiler.last().models().parts()).last().isInstanceOf(RuleModels.Interpreted.class);
    }

    @Test
    void questions_are_answered_as_by_rules_compiled_as_a_whole() throws IOException {
        edit(HIGH, "RepsPerSet(count > 8)", "RepsPerSet(count > 9)");
        Explainer recompiled = new Explainer(compiler.compile());
        Explainer whole = new Explainer(CompiledRules.compile(folder));

        for (Case one : Examples.of(CompiledRules.packaged().rulebook()).subList(0, 20)) {
            assertThat(recompiled.explain(one).rules()).isEqualTo(whole.explain(one).rules());
        }
    }

    private void assertLike(CompiledRules rules) {
        CompiledRules whole = CompiledRules.compile(folder);
        assertThat(rules.rulebook()).isEqualTo(whole.rulebook());
        for (Case one : Examples.of(CompiledRules.packaged().rulebook())) {
            assertThat(rules.assess(one).proof()).as(one.source()).usingRecursiveComparison()
                    .isEqualTo(whole.assess(one).proof());
        }
    }

    private static List<String> fired(CompiledRules rules, int repetitions) {
        Case nine = Examples.of(CompiledRules.packaged().rulebook()).stream()
                .filter(one -> one.source().endsWith("nine-reps-just-above-the-usual.yaml")).findFirst().orElseThrow();
        List<Object> facts = new ArrayList<>(nine.facts());
        facts.removeIf(RepsPerSet.class::isInstance);
        facts.add(new RepsPerSet(repetitions));
        return rules.assess(facts).proof().steps().stream().map(Step::rule)
                .map(RuleText::name).toList();
    }

    private void edit(String file, String words, String others) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(words);
        Files.writeString(folder.resolve(file), text.replace(words, others));
    }
}

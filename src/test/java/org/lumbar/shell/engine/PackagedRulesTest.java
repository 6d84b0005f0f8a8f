package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.definition.rule.Rule;
import org.lumbar.Examples;
import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.Case;

@Tag("slow")
class PackagedRulesTest {

    private static final Path FOLDER = Path.of("rules");
    private static final CompiledRules PACKAGED = CompiledRules.packaged();

    @Test
    void the_packaged_rule_base_holds_exactly_the_rules_of_the_folder() throws IOException {
        Set<String> compiled = CompiledRules.packaged().kieBase().getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream()).map(Rule::getName).collect(Collectors.toSet());
        Set<String> written = RuleFolder.read(FOLDER).rules().values().stream()
                .flatMap(text -> Pattern.compile("(?m)^rule \"(.*)\"$").matcher(text).results())
                .map(result -> result.group(1)).collect(Collectors.toSet());
        assertThat(compiled).isNotEmpty().isEqualTo(written).isEqualTo(PACKAGED.rulebook().rules().keySet());
        assertThat(PACKAGED.rulebook()).isEqualTo(RulebookReader.read(RuleFolder.read(FOLDER)));
    }

    @Test
    void the_texts_of_the_rules_lie_in_the_jar() throws IOException {
        for (var file : RuleFolder.read(FOLDER).rules().entrySet()) {
            try (InputStream in = CompiledRules.class.getResourceAsStream("/org/lumbar/rules/" + file.getKey())) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void what_had_to_be_absent_is_phrased_without_DRL() {
        assertThat(PACKAGED.rulebook().rules().values()).flatExtracting(RuleText::absent).isNotEmpty()
                .contains("pain.days is not answered")
                .allSatisfy(words -> assertThat(words).doesNotContainPattern("[<>=()$]"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_order_of_rules_in_a_file_and_of_files_changes_nothing(boolean renamed, @TempDir Path shuffled) throws IOException {
        int number = 0;
        for (var file : RuleFolder.read(FOLDER).rules().entrySet()) {
            String[] parts = file.getValue().split("(?m)^(?=rule \")");
            List<String> rules = new ArrayList<>(Arrays.asList(parts).subList(1, parts.length));
            Collections.reverse(rules);
            Files.writeString(shuffled.resolve(renamed ? "%02d-%s".formatted(99 - number++, file.getKey()) : file.getKey()),
                    parts[0] + String.join("\n", rules));
        }
        CompiledRules other = CompiledRules.compile(shuffled);
        assertThat(other.rulebook().fingerprint()).isEqualTo(PACKAGED.rulebook().fingerprint());
        for (Case example : Examples.of(PACKAGED.rulebook())) {
            DecidedCase one = PACKAGED.assess(example.facts());
            DecidedCase two = other.assess(example.facts());
            assertThat(two.proof().findings()).isEqualTo(one.proof().findings());
            List<?> steps = one.proof().steps().stream().map(PackagedRulesTest::withoutLine).toList();
            // steps are listed in the order of the files
            assertThat(two.proof().steps().stream().map(PackagedRulesTest::withoutLine).toList()).satisfies(
                    found -> assertThat(renamed ? Set.copyOf(found) : found).isEqualTo(renamed ? Set.copyOf(steps) : steps));
        }
    }

    private static List<Object> withoutLine(Step step) {
        return List.of(step.rule().name(), step.rule().absent(), step.bindings(), step.given(), step.concluded());
    }
}

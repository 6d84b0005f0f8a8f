package org.lumbar.shell.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lumbar.api.Problem;

class LayoutTest {

    private static final String TYPES = """
            - type: Cause
              says: {RAIN: It rained.}
            - type: Remedy
              says: {WAIT: Wait.}
            """;

    @Test
    void a_layout_is_read_with_its_marks_and_in_its_order() {
        assertThat(Wording.read(file("""
                - sections:
                    - heading: First
                      holds: [Remedy/WAIT, Cause: (perhaps)]
                      reasons: [Cause]
                  together:
                    - holds: [Cause, Remedy]
                      says: It rained, so wait.
                  passed-over: [Remedy]
                """ + TYPES)).layout()).isEqualTo(new Layout(
                List.of(new Layout.Section("First",
                        List.of(new Layout.Held("Remedy/WAIT", ""), new Layout.Held("Cause", "(perhaps)")), Set.of("Cause"))),
                List.of(new Layout.Together(List.of(new Layout.Held("Cause", ""), new Layout.Held("Remedy", "")),
                        "It rained, so wait.")),
                Set.of("Remedy")));
    }

    @Test
    void without_a_layout_each_type_has_a_section_of_its_own() {
        assertThat(Wording.read(file(TYPES)).layout()).isEqualTo(Layout.PLAIN);
    }

    @Test
    void a_misspelt_type_is_a_problem_wherever_it_is_named() {
        YamlFile file = file("""
                - sections:
                    - heading: First
                      holds: [Remdy/WAIT, Causes: (perhaps)]
                      reasons: [Cuase]
                  passed-over: [Remedi]
                """ + TYPES);
        Wording.read(file);

        assertThat(file.problems()).extracting(problem -> problem.position().line(), Problem::message, Problem::hint)
                .containsExactlyInAnyOrder(
                        tuple(3, "there is no type 'Remdy' in this file", "did you mean 'Remedy'?"),
                        tuple(3, "there is no type 'Causes' in this file", "did you mean 'Cause'?"),
                        tuple(4, "there is no type 'Cuase' in this file", "did you mean 'Cause'?"),
                        tuple(5, "there is no type 'Remedi' in this file", "did you mean 'Remedy'?"));
    }

    private static YamlFile file(String text) {
        return YamlFile.of(Path.of("wording.yaml"), text);
    }
}

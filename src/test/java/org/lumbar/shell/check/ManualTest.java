package org.lumbar.shell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.SmallRules;
import org.lumbar.shell.engine.CompiledRules;

/** All rules of a rule base, as their authors wrote them. */
class ManualTest {

    @Test
    void compiled_rules_are_shown_as_they_were_when_compiled(@TempDir Path folder) {
        CompiledRules rules = CompiledRules.compile(SmallRules.write(folder, "DOMS"));
        SmallRules.write(folder, "MUSCLE_SORENESS");

        Manual manual = Manual.of(rules, Optional.empty(), List.of());
        assertThat(manual.entries()).extracting(Manual.Entry::concludes)
                .containsExactly("Diagnosis(\"DOMS\", Certainty.LIKELY)");
        assertThat(manual.entries().get(0).needs()).containsExactly("PainQuality(quality == Quality.SHARP)");
    }

    @Test
    void all_packaged_rules_are_shown() {
        CompiledRules rules = CompiledRules.packaged();

        assertThat(Manual.of(rules, Optional.empty(), List.of()).entries())
                .extracting(entry -> entry.rule().name()).containsExactlyInAnyOrderElementsOf(rules.rulebook().rules().keySet());
    }
}

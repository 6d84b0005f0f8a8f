package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lumbar.Interview;
import org.lumbar.RuleBase;
import org.lumbar.Without;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;

@Tag("slow")
class SurroundingsTest {

    @Test
    void rules_run_on_threads_whose_loader_knows_nothing_of_them() {
        Without.library("nothing", SurroundingsTest.class, "packagedInAContainer");
    }

    @Test
    void rules_compile_on_threads_whose_loader_knows_nothing_of_them() {
        Without.library("nothing", SurroundingsTest.class, "compiledInAContainer");
    }

    static void packagedInAContainer() {
        for (ClassLoader loader : new ClassLoader[] {ClassLoader.getPlatformClassLoader(), null}) {
            Thread.currentThread().setContextClassLoader(loader);
            RuleBase rules = RuleBase.packaged();
            assertThat(rules.assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class)).extracting(Diagnosis::code)
                    .containsExactly("SUSPECTED_INJURY");
            assertThat(new Interview(rules)).isNotNull();
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        }
    }

    static void compiledInAContainer() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        assertThat(RuleBase.compile(Path.of("rules")).assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class))
                .extracting(Diagnosis::code).containsExactly("SUSPECTED_INJURY");
    }
}

package org.lumbar.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Interview;
import org.lumbar.RuleBase;
import org.lumbar.Without;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Diagnosis;
import org.lumbar.shell.vocabulary.Domain;

@Tag("slow")
class ClassLoadersTest {

    @Test
    void rules_run_on_threads_whose_loader_knows_nothing_of_them() {
        Without.library("nothing", ClassLoadersTest.class, "packagedInAContainer");
    }

    @Test
    void rules_compile_on_threads_whose_loader_knows_nothing_of_them() {
        Without.library("nothing", ClassLoadersTest.class, "compiledInAContainer");
    }

    @Test
    void a_thread_whose_loader_knows_nothing_of_this_program_adds_no_types(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve(Domain.TYPES).getParent());
        Files.writeString(folder.resolve(Domain.TYPES), "com.example.NoSuchRecord\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader stranger = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(stranger);
            assertThat(Domain.current()).isEqualTo(Domain.own());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    static void packagedInAContainer() {
        for (ClassLoader loader : new ClassLoader[] {ClassLoader.getPlatformClassLoader(), null}) {
            Thread.currentThread().setContextClassLoader(loader);
            RuleBase rules = RuleBase.packaged();
            assertThat(rules.assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class)).extracting(Diagnosis::code)
                    .containsExactly("SUSPECTED_INJURY");
            assertThat(new Interview(rules).next(Map.of())).isInstanceOf(Interview.Ask.class);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        }
    }

    static void compiledInAContainer() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        assertThat(RuleBase.compile(Path.of("rules")).assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class))
                .extracting(Diagnosis::code).containsExactly("SUSPECTED_INJURY");
    }
}

package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lumbar.Examples;
import org.lumbar.SmallRules;
import org.lumbar.api.DeclaredFact;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.findings.Caution;
import org.lumbar.findings.Diagnosis;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;

/** Rule bases are independent of each other, and so are assessments on one rule base. */
@Tag("slow")
class IndependenceTest {

    private static final int BUILDS = 100;
    private static final int THREADS = 64;

    @Test
    void rule_bases_built_at_once_hold_their_own_rules(@TempDir Path folders) throws Exception {
        List<Callable<List<String>>> builds = new ArrayList<>();
        for (int i = 0; i < BUILDS; i++) {
            Path folder = SmallRules.write(folders.resolve("rules" + i), "BUILD_" + i);
            builds.add(() -> codes(CompiledRules.compile(folder)));
        }
        List<List<String>> built = atOnce(16, builds);
        for (int i = 0; i < BUILDS; i++) {
            assertThat(built.get(i)).containsExactly("BUILD_" + i);
        }
    }

    @Test
    void two_versions_work_side_by_side(@TempDir Path folder) {
        CompiledRules packaged = CompiledRules.packaged();
        CompiledRules other = CompiledRules.compile(SmallRules.write(folder, "OTHER"));
        assertThat(codes(packaged)).containsExactly("SUSPECTED_INJURY");
        assertThat(codes(other)).containsExactly("OTHER");
        assertThat(codes(packaged)).containsExactly("SUSPECTED_INJURY");
        assertThat(other.rulebook().fingerprint()).isNotEqualTo(packaged.rulebook().fingerprint());
    }

    @Test
    void a_type_declared_in_a_folder_is_not_that_of_the_packaged_rules(@TempDir Path folder) {
        CompiledRules rules = CompiledRules.compile(SmallRules.writeText(folder, """
                package org.lumbar.rules;
                import org.lumbar.findings.*;
                declare OtherRecoveryHabit
                    nights : int
                end
                rule "Many nights count"
                when
                    OtherRecoveryHabit(nights > 2)
                then
                    insertLogical(new Caution("MANY_NIGHTS"));
                end
                """));
        DeclaredFact nights = new DeclaredFact("OtherRecoveryHabit", Map.of("nights", 3));
        DeclaredFact habit = new DeclaredFact("OtherRecoveryHabit", Map.of("habit", "late nights"));
        assertThat(rules.assess(nights).findings(Caution.class)).containsExactly(new Caution("MANY_NIGHTS"));
        assertThat(CompiledRules.packaged().assess(new PainQuality(Quality.DULL), habit).findings(Caution.class))
                .contains(new Caution("OTHER_RECOVERY_HABIT"));
    }

    @Test
    void many_threads_on_one_rule_base_get_the_same_bytes_as_one() throws Exception {
        CompiledRules alone = CompiledRules.packaged();
        List<Case> cases = Examples.of(alone.rulebook());
        List<String> expected = results(alone, cases, 0);
        // a fresh one, as the engine prepares parts of it while the first cases are assessed
        CompiledRules shared = CompiledRules.packaged();
        List<Callable<List<String>>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int from = i;
            callers.add(() -> results(shared, cases, from));
        }
        atOnce(THREADS, callers).forEach(results -> assertThat(results).isEqualTo(expected));
    }

    /** The results in the order of the cases, assessed beginning with one in the middle. */
    private static List<String> results(CompiledRules rules, List<Case> cases, int from) {
        String[] results = new String[cases.size()];
        for (int i = 0; i < results.length; i++) {
            int place = (i + from) % results.length;
            results[place] = JsonReport.text(Outcome.of(rules, cases.get(place)));
        }
        return List.of(results);
    }

    private static List<String> codes(CompiledRules rules) {
        return rules.assess(new PainQuality(Quality.SHARP)).findings(Diagnosis.class).stream().map(Diagnosis::code)
                .toList();
    }

    private static <T> List<T> atOnce(int threads, List<Callable<T>> tasks) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : executor.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}

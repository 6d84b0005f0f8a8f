package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.drools.core.impl.InternalRuleBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.lumbar.FollowedRules;
import org.lumbar.FollowedRules.Refresh;
import org.lumbar.RandomAnswers;
import org.lumbar.SmallRules;
import org.lumbar.api.Goal;
import org.lumbar.api.Trail;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ResultLines;

/** Neither Lumbar nor the engine keeps what is no longer used. */
@Tag("slow")
class LeakTest {

    private static final int RELOADS = 200;
    private static final int ASSESSMENTS = 10_000;
    private static final int QUESTIONS = 300;

    @Test
    void reloads_leave_no_rule_base_or_class_in_memory(@TempDir Path folder) {
        FollowedRules rules = FollowedRules.of(SmallRules.write(folder, "DOMS"));
        List<WeakReference<?>> replaced = new ArrayList<>();
        Held afterHalf = null;
        for (int i = 0; i < RELOADS; i++) {
            replaced.add(new WeakReference<>(rules.current()));
            rules.current().assess(new PainQuality(Quality.SHARP));
            SmallRules.write(folder, i % 2 == 0 ? "MUSCLE_SORENESS" : "DOMS");
            assertThat(rules.refresh()).isInstanceOf(Refresh.Taken.class);
            if (i == RELOADS / 2) {
                assertThat(alive(replaced)).isZero();
                afterHalf = Held.now();
            }
        }
        assertThat(alive(replaced)).isZero();
        Held.now().hasLevelledOffSince(afterHalf);
    }

    @Test
    void a_discarded_rule_base_releases_its_classes(@TempDir Path folder) {
        List<WeakReference<?>> dropped = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CompiledRules rules = CompiledRules.compile(SmallRules.write(folder, "DOMS"));
            Explainer explainer = new Explainer(rules);
            explainer.explain(List.of()).whyNot(Goal.of("Diagnosis", "DOMS"));
            dropped.add(new WeakReference<>(explainer));
            KieBase kieBase = rules.kieBase();
            dropped.add(new WeakReference<>(kieBase));
            dropped.add(new WeakReference<>(((InternalRuleBase) kieBase).getRootClassLoader()));
        }
        assertThat(alive(dropped)).isZero();
    }

    @Test
    void questions_leave_no_session_or_fact_in_memory() {
        Explainer explainer = new Explainer(CompiledRules.packaged());
        List<WeakReference<?>> facts = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            PainQuality fact = new PainQuality(Quality.SHARP);
            facts.add(new WeakReference<>(fact));
            explainer.explain(List.of(fact)).whyNot(Goal.of("Remedy", "STRETCH"));
        }
        assertThat(alive(facts)).isZero();
    }

    @Test
    void lines_of_results_leave_no_answer_in_memory() {
        CompiledRules rules = CompiledRules.packaged();
        List<WeakReference<?>> facts = new ArrayList<>();
        ResultLines lines = new ResultLines(rules.rulebook(), Trail.FULL);
        for (int days = 0; days < 30; days++) {
            List<Object> one = List.of(new PainQuality(Quality.DULL), new PainDays(days));
            one.forEach(fact -> facts.add(new WeakReference<>(fact)));
            assertThat(lines.line(new Outcome.Assessed("", "", rules.assess(one)))).isNotEmpty();
        }
        assertThat(alive(facts)).isZero();
        assertThat(lines.line(new Outcome.Assessed("", "", rules.assess(new PainDays(3))))).isNotEmpty();
    }

    @Test
    void assessments_leave_one_empty_session_in_memory() {
        CompiledRules rules = CompiledRules.packaged();
        List<WeakReference<?>> facts = new ArrayList<>();
        assess(rules, facts);
        assertThat(alive(facts)).isZero();
        Held afterHalf = Held.now();
        assess(rules, facts);
        assertThat(rules.kieBase().getKieSessions()).singleElement()
                .satisfies(session -> assertThat(session.getFactCount()).isZero());
        assertThat(alive(facts)).isZero();
        Held.now().hasLevelledOffSince(afterHalf);
    }

    @Test
    void no_answer_of_a_case_stays_in_a_session_that_waits_for_the_next() {
        CompiledRules rules = CompiledRules.packaged();
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            List<WeakReference<?>> facts = new ArrayList<>();
            assessed(rules, RandomAnswers.of(random), facts);
            assertThat(alive(facts)).isZero();
        }
    }

    private static void assessed(CompiledRules rules, List<Object> answers, List<WeakReference<?>> facts) {
        // copies, as some answers are held by the vocabulary
        answers.stream().map(LeakTest::copy).forEach(fact -> facts.add(new WeakReference<>(fact)));
        assertThat(rules.assess(facts.stream().map(WeakReference::get).toList()).proof().findings()).isNotEmpty();
        assertThat(rules.conclude(facts.stream().map(WeakReference::get).toList())).isNotEmpty();
    }

    private static Object copy(Object answer) {
        try {
            RecordComponent[] parts = answer.getClass().getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getAccessor().invoke(answer);
                types[i] = parts[i].getType();
            }
            return answer.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void assess(CompiledRules rules, List<WeakReference<?>> facts) {
        for (int i = 0; i < ASSESSMENTS / 2; i++) {
            PainQuality fact = new PainQuality(Quality.SHARP);
            facts.add(new WeakReference<>(fact));
            rules.assess(fact);
        }
    }

    private static long alive(List<WeakReference<?>> references) {
        long alive = Long.MAX_VALUE;
        for (int tries = 0; alive > 0 && tries < 20; tries++) {
            System.gc();
            alive = references.stream().filter(reference -> reference.get() != null).count();
        }
        return alive;
    }

    /** What the program holds once nothing more can be collected; a few classes and caches are always the JVM's own. */
    private record Held(int classes, long heap, long metaspace) {

        private static final int FEW_CLASSES = 20;
        private static final long LITTLE = 1 << 20;

        static Held now() {
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace")).mapToLong(pool -> pool.getUsage().getUsed())
                    .findFirst().orElseThrow();
            // one collection may leave gaps between what lives; every fourth closes them
            long heap = Long.MAX_VALUE;
            for (int i = 0; i < 8; i++) {
                System.gc();
                heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            return new Held(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(), heap, metaspace);
        }

        void hasLevelledOffSince(Held before) {
            assertThat(classes).isLessThan(before.classes + FEW_CLASSES);
            assertThat(heap).isLessThan(before.heap + LITTLE);
            assertThat(metaspace).isLessThan(before.metaspace + LITTLE);
        }
    }
}

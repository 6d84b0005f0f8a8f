package org.lumbar.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import org.lumbar.RandomAnswers;
import org.lumbar.api.Trail;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;

/**
 * How much work an answer takes, in counts that are the same on every machine. Each bound is a little above what is needed
 * today: whoever exceeds one removes the waste, or raises it and says in the commit what users get for it.
 */
class WorkTest {

    private static final String WHAT_TO_DO = "find what costs more than before (a profile of allocations, -Xlog:class+load), "
            + "or raise this bound and say in the commit what users get for it";

    private static final Pattern LOADED = Pattern.compile("\\s([\\w$./+]+) source: ");
    // the command line reads the signatures of a command's methods, so that a type in one is loaded although it is not used
    private static final Pattern NOT_NEEDED = Pattern.compile("^(org\\.logicng|gg\\.jte|org\\.eclipse|ch\\.qos|com\\.networknt"
            + "|io\\.modelcontextprotocol|tools\\.jackson\\.databind|org\\.drools\\.(mvel|compiler|drl|ecj)|com\\.sun\\.net)\\."
            + "|^org\\.lumbar\\.shell\\.(claims\\.(?!OpenQuestions$)|(check|lint|drl|explain|interview|logic|page|web)\\.)");
    private static final Predicate<String> MADE = Pattern.compile("\\$\\$Lambda|\\$Proxy|LambdaForm|[/+]0x").asPredicate();
    private static final Predicate<String> OWN = MADE.negate().and(Pattern.compile("^org\\.lumbar\\.").asPredicate());
    private static final Predicate<String> JDK = Pattern.compile("^(java|javax|jdk|sun|com\\.sun)\\.").asPredicate();

    private static final CompiledRules RULES = CompiledRules.packaged();
    private static final List<List<Object>> CASES = cases();

    private static List<List<Object>> cases() {
        Random random = new Random(7);
        return IntStream.range(0, 300).mapToObj(i -> RandomAnswers.of(random)).toList();
    }

    @Test
    void few_firings_are_wasted() {
        long steps = CASES.stream().mapToLong(one -> RULES.assess(one).proof().steps().size()).sum();
        long firings = CASES.stream().mapToLong(WorkTest::firings).sum();

        assertThat(100 * firings / steps).as("firings for 100 steps that still hold: %s", WHAT_TO_DO).isLessThan(130);
    }

    @Test
    void a_case_allocates_no_more_than_it_has_to() {
        assertThat(allocated(RULES::assess)).as("bytes allocated for a case: %s", WHAT_TO_DO).isLessThan(180_000);
    }

    @Test
    void a_line_of_a_result_is_short_and_allocates_little() {
        assertThat(written(Trail.NONE)).as(WHAT_TO_DO).satisfies(bound(6_000, 36_000));
        assertThat(written(Trail.SHORT)).as(WHAT_TO_DO).satisfies(bound(10_000, 54_000));
        assertThat(written(Trail.FULL)).as(WHAT_TO_DO).satisfies(bound(24_000, 100_000));
    }

    @Test
    void a_first_answer_loads_only_the_classes_it_needs(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes");
        Path one = Files.writeString(folder.resolve("a.yaml"), "pain: {quality: dull}");
        Process answer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xlog:class+load:file=" + log, "-cp",
                System.getProperty("java.class.path"), "org.lumbar.shell.cli.Main", "assess", one.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        assertThat(answer.waitFor()).isZero();
        List<String> classes = Files.readAllLines(log).stream().map(LOADED::matcher).filter(Matcher::find)
                .map(found -> found.group(1)).toList();

        assertThat(classes.stream().filter(NOT_NEEDED.asPredicate())).as("nothing of this has a part in a plain answer").isEmpty();
        assertThat(classes.stream().filter(OWN)).as("classes of ours: %s", WHAT_TO_DO).hasSizeBetween(100, 700);
        assertThat(classes.stream().filter(MADE)).as("classes made by the process: %s", WHAT_TO_DO).hasSizeLessThan(620);
        assertThat(classes.stream().filter(OWN.or(MADE).or(JDK).negate())).as("classes of libraries: %s", WHAT_TO_DO)
                .hasSizeLessThan(1_250);
    }

    private record Written(long length, long allocated) {
    }

    private static Consumer<Written> bound(long length, long allocated) {
        return written -> {
            assertThat(written.length()).as("bytes of a line").isLessThan(length);
            assertThat(written.allocated()).as("bytes allocated for a line").isLessThan(allocated);
        };
    }

    private static Written written(Trail trail) {
        Map<List<Object>, Outcome> outcomes = new IdentityHashMap<>();
        CASES.forEach(facts -> outcomes.put(facts, new Outcome.Assessed("A title", "a.yaml", RULES.assess(facts))));
        long[] length = {0};
        JsonReport report = new JsonReport(new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int count) {
                length[0] += count;
            }
        }, JsonReport.Framing.LINES, trail);
        long allocated = allocated(facts -> report.add(outcomes.get(facts)));
        return new Written(length[0] / (2 * CASES.size()), allocated);
    }

    /** Bytes a case, once everything has been used. */
    private static long allocated(Consumer<List<Object>> work) {
        CASES.forEach(work);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        CASES.forEach(work);
        return (threads.getThreadAllocatedBytes(thread) - before) / CASES.size();
    }

    private static int firings(List<Object> facts) {
        KieSession session = RULES.kieBase().newKieSession();
        try {
            facts.forEach(session::insert);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}

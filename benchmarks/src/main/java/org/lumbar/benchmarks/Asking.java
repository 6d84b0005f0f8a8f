package org.lumbar.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.lumbar.Interview;
import org.lumbar.Interview.Ask;
import org.lumbar.Interview.Question;
import org.lumbar.RuleBase;
import org.lumbar.api.QuestionType;

/** Measures how long the next question takes, over interviews of made-up people. */
public final class Asking {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private Asking() {
    }

    /** @param arguments how many people */
    public static void main(String... arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        long start = THREAD.getCurrentThreadCpuTime();
        Interview interview = new Interview(RuleBase.packaged());
        System.out.printf(Locale.ROOT, "interview made in %.0f ms%n", since(start));
        List<Double> first = run(interview, 1, 3);
        List<Double> warm = run(interview, people, 42);
        System.out.printf(Locale.ROOT, "first interview: %s%n", shown(first));
        System.out.printf(Locale.ROOT, "%d interviews: %s%n", people, shown(warm));
    }

    private static List<Double> run(Interview interview, int people, long seed) {
        Random random = new Random(seed);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            boolean further = random.nextBoolean();
            while (true) {
                long start = THREAD.getCurrentThreadCpuTime();
                Interview.Next next = further ? interview.further(answers) : interview.next(answers);
                times.add(since(start));
                if (!(next instanceof Ask ask)) {
                    break;
                }
                for (Question question : ask.questions()) {
                    answers.put(question.type().key(), List.of(answer(question.type(), random)));
                }
            }
        }
        return times;
    }

    private static String answer(QuestionType question, Random random) {
        if (random.nextInt(20) == 0) {
            return Interview.UNKNOWN;
        }
        return question.isCount() ? String.valueOf(question.least() + random.nextInt(16))
                : question.isYesNo() ? random.nextInt(16) == 0 ? "yes" : "no"
                : question.words().get(random.nextBoolean() ? 0 : random.nextInt(question.words().size()));
    }

    /** In milliseconds of the processor, so that other work on the machine does not count. */
    private static double since(long start) {
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static String shown(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(Locale.ROOT, "%d questions, median %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms", sorted.size(),
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }
}

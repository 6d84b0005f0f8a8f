package org.lumbar.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;

/**
 * The same as {@link WarmBenchmark}, all in one process and in short turns, so that the ratios hold on a machine that has
 * other work to do.
 */
public final class WarmRatio {

    private static final int TURNS = 240;
    private static final int COUNTED_FROM = 120;

    private WarmRatio() {
    }

    /** @param arguments none */
    public static void main(String... arguments) {
        CompiledRules rules = CompiledRules.packaged();
        PlainKie plain = new PlainKie();
        List<Case> cases = Cases.read(rules);
        List<Outcome> outcomes = cases.stream().map(one -> Outcome.of(rules, one)).toList();
        List<String> texts = outcomes.stream().map(JsonReport::text).toList();
        List<String> given = cases.stream().map(CaseJson::of).toList();
        List<String> names = List.of("assessed with proof", "concluded without proof", "plain KIE without proof",
                "case read and written as JSON", "result written as JSON", "result read and written as JSON");
        List<IntFunction<Object>> works = List.of(i -> rules.assess(cases.get(i)),
                i -> rules.conclude(cases.get(i)), i -> plain.findings(cases.get(i)),
                i -> CaseJson.copy(given.get(i)),
                i -> JsonReport.text(outcomes.get(i)), i -> JsonCopy.copy(texts.get(i)));
        double[][] times = new double[works.size()][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int work = 0; work < works.size(); work++) {
                times[work][turn] = micros(works.get(work), cases.size());
            }
        }
        for (int work = 0; work < works.size(); work++) {
            System.out.printf(Locale.ROOT, "%-32s %8.1f us; assessed with proof takes %5.2f times that%n",
                    names.get(work), median(times[work], ones()), median(times[0], times[work]));
        }
    }

    private static double micros(IntFunction<Object> work, int cases) {
        List<Object> kept = new ArrayList<>(cases);
        long start = System.nanoTime();
        for (int i = 0; i < cases; i++) {
            kept.add(work.apply(i));
        }
        return (System.nanoTime() - start) / 1e3 / kept.size();
    }

    private static double[] ones() {
        double[] ones = new double[TURNS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double median(double[] above, double[] below) {
        double[] ratios = new double[TURNS - COUNTED_FROM];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above[COUNTED_FROM + i] / below[COUNTED_FROM + i];
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }
}

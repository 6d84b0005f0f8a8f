package org.lumbar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link WarmBenchmark} in a few minutes, and writes its ratios into the README and beside it as a plot. */
public final class Suite {

    private static final String BEGIN = "<!-- suite -->";
    private static final String END = "<!-- /suite -->";
    private static final int ROUNDS = 3;

    private record Ratio(String name, String above, String below, double target) {
    }

    private static final List<Ratio> RATIOS = List.of(
            new Ratio("one case with proof, to plain KIE with a new session and findings only", "assessedWithProof",
                    "plainKieWithoutProof", 1.15),
            new Ratio("a line read, assessed, written with its trail, to that plain KIE", "lineToLine", "plainKieWithoutProof", 1.6));

    private Suite() {
    }

    /** @param arguments the README */
    public static void main(String... arguments) throws RunnerException, IOException {
        List<Map<String, Double>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round());
        }
        StringBuilder table = new StringBuilder("| ratio of times | target | measured: middle of " + ROUNDS + " (least to most) |\n|---|---|---|\n");
        List<double[]> measured = new ArrayList<>();
        for (Ratio ratio : RATIOS) {
            double[] sorted = rounds.stream().mapToDouble(times -> times.get(ratio.above()) / times.get(ratio.below())).sorted().toArray();
            measured.add(sorted);
            table.append(String.format(Locale.ROOT, "| %s | at most %.2f | **%.2f** (%.2f to %.2f) |%n", ratio.name(), ratio.target(),
                    sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]));
        }
        System.out.print(table);
        Path readme = Path.of(arguments[0]);
        String text = Files.readString(readme);
        Files.writeString(readme, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + table + text.substring(text.indexOf(END)));
        Files.writeString(readme.resolveSibling("ratios.svg"), plot(measured));
    }

    /** The microseconds of each benchmark, all in one process each and in turn. */
    private static Map<String, Double> round() throws RunnerException {
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder().include("WarmBenchmark.(assessedWithProof|plainKie|lineToLine)")
                .forks(1).warmupIterations(6).warmupTime(TimeValue.seconds(1)).measurementIterations(6)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:+UseSerialGC", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider").build()).run()) {
            times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        return times;
    }

    private static String plot(List<double[]> measured) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\""
                + (RATIOS.size() * 50 + 10) + "\" font-family=\"sans-serif\" font-size=\"13\">\n");
        for (int i = 0; i < RATIOS.size(); i++) {
            double middle = measured.get(i)[ROUNDS / 2];
            int y = i * 50 + 20;
            svg.append(String.format(Locale.ROOT, "<text x=\"5\" y=\"%d\">%s: %.2f</text><rect x=\"5\" y=\"%d\" width=\"%.0f\" height=\"14\" "
                    + "fill=\"%s\"/><line x1=\"%.0f\" x2=\"%.0f\" y1=\"%d\" y2=\"%d\" stroke=\"black\"/>%n", y, RATIOS.get(i).name(), middle, y + 6,
                    middle * 200, middle <= RATIOS.get(i).target() ? "#3b6ea5" : "#b5523b", 5 + RATIOS.get(i).target() * 200,
                    5 + RATIOS.get(i).target() * 200, y + 2, y + 24));
        }
        return svg.append("</svg>\n").toString();
    }
}

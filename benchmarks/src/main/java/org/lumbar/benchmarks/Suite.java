package org.lumbar.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.Trail;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cli.Main;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ResultLines;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the promised ratios, in about five and a half minutes, and writes them into the README and a plot. */
public final class Suite {

    private static final String BEGIN = "<!-- suite -->";
    private static final String END = "<!-- /suite -->";
    private static final int ROUNDS = 2;
    private static final int CASES = Integer.getInteger("cases", 50_000);
    private static final String ONE = "../examples/adapted-and-sore-the-day-after.yaml";

    /** @param target what the ratio is to be at most, or at least; 0 where it only shows the floor */
    private record Row(String name, double target, boolean atLeast, Turns turns) {
        boolean isMet() {
            return target == 0 || (atLeast ? turns.middle() >= target : turns.middle() <= target);
        }

        String line() {
            String wanted = target == 0 ? "" : String.format(Locale.ROOT, "at %s %.2f", atLeast ? "least" : "most", target);
            String met = target == 0 ? "" : isMet() ? ", met" : ", missed";
            return String.format(Locale.ROOT, "| %s | %s | %.2f%s (%.2f to %.2f) |%n", name, wanted, turns.middle(), met, turns.least(),
                    turns.most());
        }
    }

    private final Path work;
    private final List<Row> rows = new ArrayList<>();

    private Suite(Path work) {
        this.work = work;
    }

    /** @param arguments the README */
    public static void main(String... arguments) throws Exception {
        Suite suite = new Suite(Files.createTempDirectory("suite"));
        suite.firstAnswer();
        suite.ownRules();
        suite.warm();
        suite.batch();
        suite.threads();
        suite.write(Path.of(arguments[0]));
    }

    private void add(String name, double target, Turns turns) {
        rows.add(new Row(name, target, false, turns));
        System.out.print(rows.get(rows.size() - 1).line());
    }

    private void firstAnswer() throws Exception {
        Turns.Work answer = Turns.process(lumbar("assess", ONE));
        answer.run();
        String[] quick = {java(), "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"};
        Turns.Work hello = Turns.process(with(quick, "-cp", "target/classes", Hello.class.getName()));
        String java = ", Java " + Runtime.version().feature();
        add("first answer, whole process, to hello-world" + java, Runtime.version().feature() < 25 ? 8 : 6,
                Turns.of(9, answer, hello));
        add("the engine alone (load the rules, one session, one firing), to hello-world" + java, 0, Turns.of(9, Turns.process(with(quick,
                "-XX:CompileThresholdScaling=3", "-XX:SharedArchiveFile=" + archive(), "-cp", "../target/lumbar.jar:target/classes",
                EngineAlone.class.getName())), hello));
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private String[] lumbar(String... arguments) {
        return with(new String[] {"env", "LUMBAR_CACHE=" + cache(), "../lumbar"}, arguments);
    }

    private Path cache() {
        return work.resolve("cache");
    }

    /** The class archive of the launcher. */
    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private void ownRules() throws Exception {
        Path rules = Files.createDirectory(work.resolve("rules"));
        try (Stream<Path> files = Files.list(Path.of("../rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        Turns.Work packaged = Turns.process(lumbar("assess", ONE));
        Turns.Work own = Turns.process(lumbar("assess", ONE, "--rules", rules.toString()));
        own.run();
        add("`assess --rules`, rules unchanged, to packaged rules", 1.3, Turns.of(9, own, packaged));
        Path edited = rules.resolve("03-signs-of-injury.drl");
        add("`assess --rules` after one file was edited, to packaged rules", 4, Turns.of(5, () -> {
            Files.writeString(edited, "// another edit\n", StandardOpenOption.APPEND);
            own.run();
        }, packaged));
    }

    private void warm() throws RunnerException {
        List<Map<String, Double>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round());
        }
        String plain = "plainKieWithoutProof";
        add("one case with its proof, warm, to plain KIE (new session, findings only)", 1.15, ratios(rounds, "assessedWithProof", plain));
        add("one case without its proof, to the same plain KIE", 1.15, ratios(rounds, "concluded", plain));
        add("a line of JSON read, assessed and written with its trail, to the same plain KIE", 1.6, ratios(rounds, "lineToLine", plain));
    }

    private static Turns ratios(List<Map<String, Double>> rounds, String above, String below) {
        return new Turns(rounds.stream().mapToDouble(times -> times.get(above) / times.get(below)).sorted().toArray());
    }

    /** The microseconds of each benchmark, one process each, in turn. */
    private static Map<String, Double> round() throws RunnerException {
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder().include("WarmBenchmark.(assessed|concluded|plainKie|lineToLine)")
                .forks(1).warmupIterations(10).warmupTime(TimeValue.seconds(1)).measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:+UseSerialGC", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider").build()).run()) {
            times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        return times;
    }

    private Path cases() throws IOException {
        Path cases = work.resolve("cases.ndjson");
        if (Files.notExists(cases)) {
            Files.write(cases, (Iterable<String>) MakeCases.lines(CASES)::iterator);
        }
        return cases;
    }

    private void batch() throws Exception {
        String cases = cases().toString();
        for (String trail : List.of("full", "none")) {
            String[] assess = lumbar("assess", cases, "--format", "ndjson", "--trail", trail);
            File results = work.resolve(trail).toFile();
            new ProcessBuilder(assess).redirectOutput(results).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            add("batch of 50,000 " + (trail.equals("full") ? "with trail" : "without trail") + ", to a program that only reads and writes the same JSON",
                    trail.equals("full") ? 1.5 : 2, Turns.of(2, Turns.process(assess), Turns.process(java(), "-cp",
                            System.getProperty("java.class.path"), JsonCopy.class.getName(), cases, results.toString())));
            results.delete();
        }
    }

    /** In this process, warmed up first. */
    private void threads() throws Exception {
        batch(2);
        rows.add(new Row("200,000 cases, warm: cases per second on two threads to one", 1.7, true,
                Turns.of(2, () -> batch(1), () -> batch(2))));
    }

    private void batch(int threads) throws IOException {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream());
        Main.run(new ByteArrayInputStream(new byte[0]), none, none, "assess", cases().toString(), "--format", "ndjson", "--threads",
                String.valueOf(threads));
    }

    private static long bytesOfALine() {
        CompiledRules rules = CompiledRules.packaged();
        CaseReader reader = new CaseReader(rules.rulebook());
        ResultLines lines = new ResultLines(rules.rulebook(), Trail.SHORT);
        return Math.round(MakeCases.lines(2_000).map(line -> Outcome.of(rules, reader.readJson("case", line)))
                .mapToInt(outcome -> lines.line(outcome).length).average().orElseThrow());
    }

    private void write(Path readme) throws IOException {
        StringBuilder table = new StringBuilder("| ratio of times by the clock | target | measured: middle (least to most) |\n|---|---|---|\n");
        rows.forEach(row -> table.append(row.line()));
        table.append("| bytes of a line of JSON with the short trail, mean | at most 5,000 | ").append(bytesOfALine()).append(" |\n");
        System.out.print(table);
        String text = Files.readString(readme);
        Files.writeString(readme, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + table
                + "\n![The same ratios as bars; the black line is the target](ratios.svg)\n" + text.substring(text.indexOf(END)));
        Files.writeString(readme.resolveSibling("ratios.svg"), plot());
    }

    private String plot() {
        double most = rows.stream().mapToDouble(row -> Math.max(row.target(), row.turns().middle())).max().orElse(1);
        double unit = 800 / most;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"820\" height=\""
                + (rows.size() * 50 + 10) + "\" font-family=\"sans-serif\" font-size=\"13\">\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int y = i * 50 + 20;
            svg.append(String.format(Locale.ROOT, "<text x=\"5\" y=\"%d\">%s: %.2f</text><rect x=\"5\" y=\"%d\" width=\"%.0f\" height=\"14\" "
                    + "fill=\"%s\"/><line x1=\"%.0f\" x2=\"%.0f\" y1=\"%d\" y2=\"%d\" stroke=\"black\"/>%n", y, row.name().replace("`", ""),
                    row.turns().middle(), y + 6, row.turns().middle() * unit, row.isMet() ? "#3b6ea5" : "#b5523b", 5 + row.target() * unit,
                    5 + row.target() * unit, y + 2, y + 24));
        }
        return svg.append("</svg>\n").toString();
    }
}

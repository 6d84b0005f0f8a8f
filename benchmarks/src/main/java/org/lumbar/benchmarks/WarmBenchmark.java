package org.lumbar.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.lumbar.api.Trail;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ResultLines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One case, in a process that has been running for a while. Each call takes the next of the examples. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
@State(Scope.Thread)
public class WarmBenchmark {

    private CompiledRules rules;
    private PlainKie plain;
    private CaseReader reader;
    private ResultLines lines;
    private List<Case> cases;
    private List<Outcome> outcomes;
    private List<String> texts;
    private List<String> given;
    private int next;

    /** Makes the rule bases and reads the examples. */
    @Setup
    public void prepare() {
        rules = CompiledRules.packaged();
        plain = new PlainKie();
        reader = new CaseReader(rules.rulebook());
        lines = new ResultLines(rules.rulebook(), Trail.FULL);
        cases = Cases.read(rules);
        outcomes = cases.stream().map(one -> Outcome.of(rules, one)).toList();
        texts = outcomes.stream().map(JsonReport::text).toList();
        given = cases.stream().map(CaseJson::of).toList();
    }

    /** Through the API, with the whole proof. */
    @Benchmark
    public DecidedCase assessedWithProof() {
        return rules.assess(cases.get(turn()));
    }

    /** Through the API, findings only. */
    @Benchmark
    public List<Object> concluded() {
        return rules.conclude(cases.get(turn()));
    }

    /** The same session through the engine, findings only. */
    @Benchmark
    public Collection<?> plainKieWithoutProof() {
        return plain.findings(cases.get(turn()));
    }

    /** From a line of JSON to a line of JSON, with the full trail. */
    @Benchmark
    public byte[] lineToLine() {
        return lines.line(Outcome.of(rules, reader.readJson("case", given.get(turn()))));
    }

    /** Reading and writing the case as JSON, and nothing else. */
    @Benchmark
    public String caseReadAndWritten() {
        return CaseJson.copy(given.get(turn()));
    }

    /** The result as JSON, from the finished assessment. */
    @Benchmark
    public String resultWritten() {
        return JsonReport.text(outcomes.get(turn()));
    }

    /** Reading and writing that result as JSON, and nothing else. */
    @Benchmark
    public String resultReadAndWritten() {
        return JsonCopy.copy(texts.get(turn()));
    }

    private int turn() {
        next = (next + 1) % cases.size();
        return next;
    }
}

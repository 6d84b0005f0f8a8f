package org.lumbar.shell.cases;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.NoAnswerException;
import org.lumbar.api.Problem;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** Runs cases, and compares what is concluded with what they expect. */
public final class CaseTests {

    private final CompiledRules rules;
    private final List<CaseResult> results = new ArrayList<>();
    private final Map<Case, DecidedCase> assessed;
    private final FailureHint hint;

    private CaseTests(CompiledRules rules, Map<Case, DecidedCase> assessed, FailureHint hint) {
        this.rules = rules;
        this.assessed = assessed;
        this.hint = hint;
    }

    /** {@return what is wrong with the cases or with what is concluded from them; it is a problem too if none expects anything} */
    public static List<Problem> problems(CompiledRules rules, List<String> paths) {
        List<CaseResult> results = run(rules, paths, new HashMap<>(), FailureHint.NONE);
        return results.isEmpty()
                ? List.of(Problem.ofFile(paths.get(0), "no case here says what to expect", "add 'expect' to a case"))
                : results.stream().flatMap(result -> result.problems().stream()).toList();
    }

    /** @param assessed receives the result of each case */
    public static List<CaseResult> run(CompiledRules rules, List<String> paths, Map<Case, DecidedCase> assessed, FailureHint hint) {
        CaseTests tests = new CaseTests(rules, assessed, hint);
        try (CaseFiles files = new CaseFiles(new CaseReader(rules.rulebook()), paths, InputStream.nullInputStream())) {
            while (files.hasNext()) {
                tests.run(files.next());
            }
        }
        return tests.results;
    }

    private void run(ReadResult reading) {
        if (reading instanceof Unreadable unreadable) {
            results.add(new CaseResult("", unreadable.source(), unreadable.problems()));
            return;
        }
        Case one = (Case) reading;
        long start = System.nanoTime();
        try {
            DecidedCase assessment = rules.assess(one.facts());
            assessed.put(one, assessment);
            if (!one.expectations().isEmpty()) {
                results.add(new CaseResult(one.title(), one.source(), CaseTest.failures(one, assessment, hint),
                        Duration.ofNanos(System.nanoTime() - start)));
            }
        } catch (NoAnswerException none) {
            results.add(new CaseResult(one.title(), one.source(),
                    List.of(one.problem(none.getMessage(), none.hint()))));
        }
    }
}

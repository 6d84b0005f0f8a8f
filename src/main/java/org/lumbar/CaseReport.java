package org.lumbar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.Problem;
import org.lumbar.api.Trail;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;

/**
 * The outcome of reading a case: its assessment, or the problems that prevent one.
 *
 * <pre>{@code
 * CaseReport report = rules.assessJson("request", body);
 * report.problems().forEach(problem -> log.info(problem.toString()));
 * String answer = report.json(Trail.SHORT);
 * }</pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class CaseReport {

    private final RuleBase rules;
    private final Outcome outcome;

    CaseReport(RuleBase rules, Outcome outcome) {
        this.rules = rules;
        this.outcome = outcome;
    }

    /** {@return where the case was read, such as {@code cases.ndjson:17}} */
    public String source() {
        return outcome.source();
    }

    /** {@return the assessment of the case; empty if there are problems} */
    public Optional<Assessment> assessment() {
        return outcome instanceof Outcome.Assessed assessed ? Optional.of(new Assessment(rules, assessed))
                : Optional.empty();
    }

    /** {@return what is wrong and where; empty if there is an assessment} */
    public List<Problem> problems() {
        return outcome instanceof Outcome.Refused refused ? refused.problems() : List.of();
    }

    /**
     * {@return the result, or the problems, as an indented JSON document, as {@code lumbar assess --format json} writes it}
     *
     * @param trail how much of the reasoning to include
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public String json(Trail trail) {
        return JsonReport.text(outcome, trail);
    }

    /**
     * {@return the same on one line, without a line break, as {@code lumbar assess --format ndjson} writes it}
     *
     * @param trail how much of the reasoning to include
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public String jsonLine(Trail trail) {
        return new String(rules.lines(trail).line(outcome), StandardCharsets.UTF_8).stripTrailing();
    }
}

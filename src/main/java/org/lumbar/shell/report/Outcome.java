package org.lumbar.shell.report;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.NoAnswerException;
import org.lumbar.api.Problem;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** The outcome of one case. */
public sealed interface Outcome {

    /**
     * Assesses what was read.
     *
     * <pre>{@code
     * Outcome outcome = Outcome.of(rules, new CaseReader(rules.rulebook()).readJson("request", text));
     * }</pre>
     */
    static Outcome of(CompiledRules rules, ReadResult reading) {
        if (reading instanceof Unreadable unreadable) {
            return new Refused(unreadable.source(), unreadable.problems());
        }
        Case one = (Case) reading;
        try {
            return new Assessed(one.title(), one.source(), one.facts(), rules.assess(one), Optional.empty());
        } catch (NoAnswerException none) {
            return new Refused(one.source(), List.of(one.problem(none.getMessage(), none.hint())));
        }
    }

    /** {@return where the case was read, such as {@code cases.ndjson:17}} */
    String source();

    /** A case and its assessment. */
    record Assessed(String title, String source, List<Object> facts, DecidedCase assessment, Optional<StillOpen> open)
            implements Outcome {
        public Assessed {
            facts = List.copyOf(facts);
        }

        /** An assessment whose facts are not needed. */
        public Assessed(String title, String source, DecidedCase assessment) {
            this(title, source, List.of(), assessment, Optional.empty());
        }

        Assessed with(StillOpen open) {
            return new Assessed(title, source, facts, assessment, Optional.of(open));
        }
    }

    /** A case without a result. */
    record Refused(String source, List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

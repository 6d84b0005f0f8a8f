package org.lumbar.shell.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.Reading;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.Problem;

/** What became of one case. */
public sealed interface Outcome {

    /**
     * What the rules make of what was read.
     *
     * <pre>{@code
     * Outcome outcome = Outcome.of(rules, new CaseReader(rules.rulebook()).readJson("request", text));
     * }</pre>
     *
     * @param rules the rules
     * @param reading a case, or a document that could not be read
     * @return the result of a case; what is wrong with one that could not be read, or to which the rules have no answer
     */
    static Outcome of(RuleBase rules, Reading reading) {
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

    /**
     * A case and what the rules make of it.
     *
     * @param title what the case is called; empty where it has no title
     * @param source where it was read
     * @param facts what was answered
     * @param assessment what was concluded, and why
     * @param open what further answers can still change, where that was asked for
     */
    record Assessed(String title, String source, List<Object> facts, Assessment assessment, Optional<StillOpen> open)
            implements Outcome {
        /**
         * Refuses null, and copies what could change.
         *
         * @param title not null
         * @param source not null
         * @param facts copied; later changes do not reach it
         * @param assessment not null
         * @param open not null
         * @throws NullPointerException for null
         */
        public Assessed {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(assessment, "assessment");
            facts = List.copyOf(facts);
        }

        /**
         * A result whose answers nobody asks for.
         *
         * @param title what the case is called; empty where it has no title
         * @param source where it was read
         * @param assessment what was concluded, and why
         */
        public Assessed(String title, String source, Assessment assessment) {
            this(title, source, List.of(), assessment, Optional.empty());
        }

        Assessed with(StillOpen open) {
            return new Assessed(title, source, facts, assessment, Optional.of(open));
        }
    }

    /**
     * A case that has no result.
     *
     * @param source where it was read
     * @param problems what is wrong with it
     */
    record Refused(String source, List<Problem> problems) implements Outcome {
        /**
         * Refuses null, and copies what could change.
         *
         * @param source not null
         * @param problems copied; later changes do not reach it
         * @throws NullPointerException for null
         */
        public Refused {
            Objects.requireNonNull(source, "source");
            problems = List.copyOf(problems);
        }
    }
}

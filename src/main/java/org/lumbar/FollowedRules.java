package org.lumbar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.check.CaseTests;

/**
 * Rules that may be replaced while the program runs: those of a folder of DRL files, or of a jar. New ones are built aside
 * and must pass their cases before they are used; until then, and if they do not, the last good ones serve.
 *
 * <pre>{@code
 * FollowedRules rules = FollowedRules.of(Path.of("rules"), Path.of("examples"));
 * scheduler.scheduleWithFixedDelay(rules::refresh, 10, 10, TimeUnit.SECONDS);
 * ...
 * Assessment assessment = rules.current().assess(facts);
 * }</pre>
 *
 * Safe for use by several threads. Whoever holds a rule base goes on with it whatever is taken meanwhile, so call
 * {@link #current()} once for all that belongs together. Nothing is watched between two calls of {@link #refresh()}, and
 * there is nothing to close. To replace several files at once, write them elsewhere and rename the folder or jar.
 */
public final class FollowedRules {

    /** What a look at the rules came to. */
    public sealed interface Refresh {

        /** The rules are the same as at the last look, or are being written just now. */
        record Unchanged() implements Refresh {
        }

        /**
         * New rules are in use.
         *
         * @param rules the new rules
         */
        record Taken(RuleBase rules) implements Refresh {
        }

        /**
         * There are new rules, but the last good ones stay in use.
         *
         * @param problems what is wrong with the new ones
         */
        record Refused(List<Problem> problems) implements Refresh {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private final Path rules;
    private final List<Path> cases;
    private String seen;
    private volatile RuleBase current;
    private volatile List<Problem> refusal = List.of();

    private FollowedRules(Path rules, List<Path> cases) {
        this.rules = rules;
        this.cases = cases;
        this.seen = contents();
        this.current = build();
    }

    /**
     * Reads the rules for the first time.
     *
     * @param rules a folder of DRL files, as for {@link RuleBase#compile}, or a jar, as for {@link RuleBase#load}
     * @param cases files and folders of cases; of each that says what to expect, the rules must conclude it
     * @return the rules, ready for use; {@link #refresh()} looks again
     * @throws InvalidRulesException if they cannot be used, as {@link Refresh.Refused} would say
     */
    public static FollowedRules of(Path rules, Path... cases) {
        return new FollowedRules(rules, List.of(cases));
    }

    /** {@return the last good rules} */
    public RuleBase current() {
        return current;
    }

    /** {@return why what is there now is not used; empty where it is} */
    public List<Problem> refusal() {
        return refusal;
    }

    /**
     * Looks whether the rules or their cases are others than at the last look, and if so tries them. Never fails on
     * account of the rules.
     *
     * @return whether new rules were taken, or refused and why, or nothing has changed
     */
    public synchronized Refresh refresh() {
        String found = contents();
        if (found.equals(seen)) {
            return new Refresh.Unchanged();
        }
        List<Problem> problems;
        RuleBase next = null;
        try {
            next = build();
            problems = List.of();
        } catch (InvalidRulesException invalid) {
            problems = invalid.problems();
        } catch (RuntimeException | LinkageError unfit) {
            problems = List.of(Problem.ofFile(rules.toString(), "these rules cannot be used: " + unfit, ""));
        }
        if (!contents().equals(found)) {
            // they were being written; the next look will find them whole
            return new Refresh.Unchanged();
        }
        seen = found;
        refusal = problems;
        if (next == null) {
            return new Refresh.Refused(problems);
        }
        current = next;
        return new Refresh.Taken(next);
    }

    private RuleBase build() {
        RuleBase built = Files.isRegularFile(rules) ? RuleBase.load(rules) : RuleBase.compile(rules);
        List<Problem> problems = cases.isEmpty() ? List.of() : CaseTests.problems(built.compiled(), cases.stream().map(Path::toString).toList());
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return built;
    }

    private String contents() {
        return Contents.of(Stream.concat(Stream.of(rules), cases.stream()).toList());
    }
}

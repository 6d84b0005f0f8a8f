package org.lumbar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.cases.CaseTests;

/**
 * Rules that can be replaced while the program runs, from a folder of DRL files or a jar. New rules must compile and pass
 * their cases before they are used; until they do, the last good rules stay in use.
 *
 * <pre>{@code
 * FollowedRules rules = FollowedRules.of(Path.of("rules"), Path.of("examples"));
 * scheduler.scheduleWithFixedDelay(rules::refresh, 10, 10, TimeUnit.SECONDS);
 * ...
 * Assessment assessment = rules.current().assess(facts);
 * }</pre>
 *
 * Safe for use by several threads. A rule base you hold does not change when new rules arrive, so call {@link #current()}
 * once for work that belongs together. Nothing is watched between calls to {@link #refresh()}, and there is nothing to
 * close. To replace several files at once, write them elsewhere and rename the folder or jar.
 */
public final class FollowedRules {

    /** The result of a refresh. */
    public sealed interface Refresh {

        /** Nothing has changed, or the files are still being written. */
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
         * The new rules cannot be used, and the last good ones stay in use.
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
     * @param cases files and folders of cases; the rules must conclude what each case expects
     * @return the rules, ready for use; {@link #refresh()} checks again
     * @throws InvalidRulesException if the rules cannot be used or a case fails
     * @throws org.lumbar.api.MissingLibraryException as {@link RuleBase#compile}
     */
    public static FollowedRules of(Path rules, Path... cases) {
        return new FollowedRules(rules, List.of(cases));
    }

    /** {@return the last good rules} */
    public RuleBase current() {
        return current;
    }

    /** {@return why the newest rules are not in use; empty if they are} */
    public List<Problem> refusal() {
        return refusal;
    }

    /**
     * Checks whether the rules or their cases have changed and, if so, tries them. Broken rules are returned as problems, not
     * thrown. If the thread is interrupted meanwhile, that is the problem, and the next refresh tries the same rules again.
     *
     * @return whether new rules were taken or refused, or nothing changed
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
        if (next == null && Thread.currentThread().isInterrupted()) {
            // the rules may be good, so the next refresh tries again
            refusal = List.of(interrupted());
            return new Refresh.Refused(refusal);
        }
        if (!contents().equals(found)) {
            // still being written, so the next refresh tries again
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
        if (cases.isEmpty()) {
            return built;
        }
        List<Problem> problems = CaseTests.problems(built.compiled(), cases.stream().map(Path::toString).toList());
        if (Thread.currentThread().isInterrupted()) {
            throw new InvalidRulesException(List.of(interrupted()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return built;
    }

    private Problem interrupted() {
        return Problem.ofFile(rules.toString(), "the thread was interrupted before these rules were tried", "try them again");
    }

    private String contents() {
        return ContentDigest.of(Stream.concat(Stream.of(rules), cases.stream()).toList());
    }
}

package org.lumbar.shell.logic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the facts that may let a rule conclude more. */
final class Triggers {

    private Triggers() {
    }

    static Set<PossibleFacts.Index> of(LogicRule rule) {
        Set<PossibleFacts.Index> places = new LinkedHashSet<>();
        rule.clauses().stream().flatMap(clause -> patterns(clause, true)).map(Triggers::place).forEach(places::add);
        return places;
    }

    private static PossibleFacts.Index place(Clause.Pattern pattern) {
        for (Clause.Step step : pattern.steps()) {
            if (step instanceof Clause.Step.Equal equal && equal.constant()) {
                return new PossibleFacts.Index(pattern.type().name(), equal.property(),
                        Kind.key(equal.value().of(null, VariableValues.NONE)));
            }
        }
        return PossibleFacts.Index.ofType(pattern.type().name());
    }

    /** The patterns in a condition; those of what must be there, or those of what must be absent as well. */
    static Stream<Clause.Pattern> patterns(Clause clause, boolean needed) {
        if (clause instanceof Clause.Pattern pattern) {
            return Stream.of(pattern);
        } else if (clause instanceof Clause.Present present) {
            return all(present.parts(), needed);
        } else if (clause instanceof Clause.All all) {
            return all(all.parts(), needed);
        } else if (clause instanceof Clause.Any any) {
            return all(any.parts(), needed);
        }
        return clause instanceof Clause.Absent absent && !needed ? all(absent.parts(), false) : Stream.of();
    }

    private static Stream<Clause.Pattern> all(Collection<Clause> clauses, boolean needed) {
        return clauses.stream().flatMap(clause -> patterns(clause, needed));
    }

    /** Whether a pattern gives a value to a variable. */
    static boolean binds(Clause.Pattern pattern) {
        return pattern.variable().isPresent() || pattern.steps().stream().anyMatch(Clause.Step.Bind.class::isInstance);
    }

    /** Whether a pattern gives a value to a variable that is used. */
    static boolean binds(Clause.Pattern pattern, Set<String> used) {
        return pattern.variable().filter(used::contains).isPresent() || pattern.steps().stream()
                .anyMatch(step -> step instanceof Clause.Step.Bind bind && used.contains(bind.variable()));
    }
}

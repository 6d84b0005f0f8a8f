package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds the ways in which conditions can be met by possible facts. Not thread-safe. */
final class Matcher {

    private final PossibleFacts facts;
    private final Map<String, Limitation> refused;
    private final long maxLookups;
    private boolean complete;
    private long lookups;

    /** @param refused types whose facts are not known */
    Matcher(PossibleFacts facts, Map<String, Limitation> refused, long maxLookups) {
        this.facts = facts;
        this.refused = refused;
        this.maxLookups = maxLookups;
    }

    /** Declares that all possible facts are known, so that what must be absent can be matched as well. */
    Matcher complete() {
        complete = true;
        return this;
    }

    boolean isExhausted() {
        return lookups > maxLookups;
    }

    /** Calls back with each way: the values of the variables, and a term for each of the conditions. */
    void match(List<Clause> clauses, VariableValues bindings, BiConsumer<VariableValues, List<Term>> way) {
        match(clauses, 0, bindings, new ArrayList<>(), way);
    }

    private void match(List<Clause> clauses, int at, VariableValues bindings, List<Term> terms,
            BiConsumer<VariableValues, List<Term>> way) {
        if (isExhausted()) {
            return;
        }
        if (at == clauses.size()) {
            way.accept(bindings, List.copyOf(terms));
            return;
        }
        match(clauses.get(at), bindings, (bound, term) -> {
            terms.add(term);
            match(clauses, at + 1, bound, terms, way);
            terms.remove(terms.size() - 1);
        });
    }

    private void match(Clause clause, VariableValues bindings, BiConsumer<VariableValues, Term> way) {
        if (clause instanceof Clause.Pattern pattern && Triggers.binds(pattern)) {
            pattern(pattern, bindings, way);
        } else if (clause instanceof Clause.Pattern pattern) {
            // which of several facts meets it makes no difference
            present(List.of(pattern), bindings, way);
        } else if (clause instanceof Clause.Absent absent) {
            way.accept(bindings, complete ? new Term.Not(ways(absent.parts(), bindings)) : Term.ALWAYS);
        } else if (clause instanceof Clause.Present present) {
            present(present.parts(), bindings, way);
        } else if (clause instanceof Clause.All all) {
            match(all.parts(), bindings, (bound, terms) -> way.accept(bound, new Term.All(terms)));
        } else if (clause instanceof Clause.Any any) {
            any.parts().forEach(part -> match(part, bindings, way));
        } else if (clause instanceof Clause.Unknown unknown) {
            way.accept(bindings, new Term.Unknown(unknown.limitation()));
        }
    }

    private void present(List<Clause> parts, VariableValues bindings, BiConsumer<VariableValues, Term> way) {
        Term.Any ways = ways(parts, bindings);
        if (!ways.terms().isEmpty()) {
            way.accept(bindings, ways);
        }
    }

    private Term.Any ways(List<Clause> parts, VariableValues bindings) {
        List<Term> ways = new ArrayList<>();
        if (parts.size() == 1 && parts.get(0) instanceof Clause.Pattern pattern) {
            pattern(pattern, bindings, (bound, term) -> ways.add(term));
        } else {
            match(parts, bindings, (bound, terms) -> ways.add(new Term.All(terms)));
        }
        return new Term.Any(ways);
    }

    private void pattern(Clause.Pattern pattern, VariableValues bindings, BiConsumer<VariableValues, Term> way) {
        Limitation limitation = refused.get(pattern.type().name());
        if (limitation != null) {
            way.accept(bindings, new Term.Unknown(limitation));
            return;
        }
        for (int id : facts.at(index(pattern, bindings))) {
            lookups++;
            match(pattern, id, bindings, way);
        }
    }

    private static PossibleFacts.Index index(Clause.Pattern pattern, VariableValues bindings) {
        boolean bound = false;
        for (Clause.Step step : pattern.steps()) {
            if (step instanceof Clause.Step.Equal equal && (equal.constant() || !bound)) {
                return new PossibleFacts.Index(pattern.type().name(), equal.property(),
                        Kind.key(equal.value().of(null, bindings)));
            }
            bound |= step instanceof Clause.Step.Bind;
        }
        return PossibleFacts.Index.ofType(pattern.type().name());
    }

    private void match(Clause.Pattern pattern, int id, VariableValues bindings, BiConsumer<VariableValues, Term> way) {
        Object[] values = facts.values(id);
        VariableValues bound = bindings;
        List<Term> terms = new ArrayList<>(List.of(new Term.Present(id)));
        for (Clause.Step step : pattern.steps()) {
            if (step instanceof Clause.Step.Bind bind) {
                bound = bound.with(bind.variable(), values[bind.property()]);
            } else if (step instanceof Clause.Step.Test test && !test.requirement().holds(values, bound)) {
                return;
            } else if (step instanceof Clause.Step.Equal equal
                    && !Kind.equal(values[equal.property()], equal.value().of(values, bound))) {
                return;
            } else if (step instanceof Clause.Step.Unknown unknown) {
                terms.add(new Term.Unknown(unknown.limitation()));
            }
        }
        if (pattern.variable().isPresent()) {
            bound = bound.with(pattern.variable().get(), facts.fact(id));
        }
        way.accept(bound, terms.size() == 1 ? terms.get(0) : new Term.All(terms));
    }
}

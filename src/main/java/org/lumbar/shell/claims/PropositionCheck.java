package org.lumbar.shell.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Whether a proposition holds in a case, as the engine decided it. */
record PropositionCheck(List<Object> facts, DecidedCase assessment) {

    boolean holds(Proposition proposition) {
        if (proposition instanceof Proposition.Answered answered) {
            return facts.stream().filter(fact -> isAbout(fact, answered.key()))
                    .anyMatch(fact -> hasValue(fact, answered.values()));
        } else if (proposition instanceof Proposition.Counted counted) {
            return facts.stream().filter(fact -> isAbout(fact, counted.key())).map(vocabulary()::valueOf)
                    .anyMatch(value -> value instanceof Integer number && number >= counted.least()
                            && number <= counted.most());
        } else if (proposition instanceof Proposition.Concluded concluded) {
            return assessment.proof().findings().stream().anyMatch(concluded.goal()::fits);
        } else if (proposition instanceof Proposition.Fired fired) {
            return assessment.proof().steps().stream().anyMatch(step -> step.rule().name().equals(fired.rule()));
        } else if (proposition instanceof Proposition.Negated negated) {
            return !holds(negated.proposition());
        } else if (proposition instanceof Proposition.AllOf all) {
            return all.propositions().stream().allMatch(this::holds);
        }
        return ((Proposition.AnyOf) proposition).propositions().stream().anyMatch(this::holds);
    }

    private Vocabulary vocabulary() {
        return assessment.rulebook().vocabulary();
    }

    private boolean isAbout(Object fact, String key) {
        Optional<String> about = vocabulary().keyOf(fact);
        return about.isPresent() && about.get().equals(key);
    }

    private boolean hasValue(Object fact, Set<Object> values) {
        return values.isEmpty() || values.contains(vocabulary().valueOf(fact));
    }
}

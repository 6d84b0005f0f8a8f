package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lumbar.api.NoAnswerException;
import org.lumbar.shell.engine.Assessment;
import org.lumbar.shell.explain.Explainer;

/**
 * Finds one way to make a wish come true that takes more changes than could all be tried together: answer by answer, each
 * time the one that leaves least lacking. It may miss a way, and there may be others. For one thread.
 */
final class StepByStep {

    /** As many answers as anybody would look at together. */
    private static final int MOST = 12;

    private final Explainer explainer;
    private final Alternatives alternatives;
    private final Aim aim;

    StepByStep(Explainer explainer, Alternatives alternatives, Aim aim) {
        this.explainer = explainer;
        this.alternatives = alternatives;
        this.aim = aim;
    }

    /** A case with some changes made, and what lacks then. */
    private record Step(Answered answered, List<Change> made, int lacking) {
    }

    /** The changes, none of which could be left out; in the order in which they were found. */
    Optional<List<Change>> find(Answered start) {
        OptionalInt lacking = aim.wish().lacking(explainer.explain(start.facts()));
        Optional<Step> step = lacking.isEmpty() ? Optional.empty()
                : Optional.of(new Step(start, List.of(), lacking.getAsInt()));
        while (step.isPresent() && !aim.isReached(step.get().answered())) {
            step = step.filter(one -> one.made().size() < MOST).flatMap(this::next);
        }
        return step.map(Step::made).map(made -> needed(start, made));
    }

    private Optional<Step> next(Step step) {
        Set<String> levers = aim.wish().levers(explainer.explain(step.answered().facts()));
        return explainer.keys().stream().filter(levers::contains)
                .flatMap(key -> alternatives.of(key, step.answered(), step.made(), 1).stream())
                .flatMap(change -> made(step, change).stream())
                .filter(next -> next.lacking() < step.lacking()).min(Comparator.comparingInt(Step::lacking));
    }

    private Optional<Step> made(Step step, Change change) {
        Answered answered = step.answered().with(change);
        try {
            Assessment assessment = aim.rules().assess(answered.facts());
            if (!aim.absurdities(assessment).isEmpty()) {
                return Optional.empty();
            }
            List<Change> made = new ArrayList<>(step.made());
            made.add(change);
            return Optional.of(new Step(answered, made, aim.wish().lacking(explainer.explain(assessment)).orElseThrow()));
        } catch (NoAnswerException elsewhere) {
            return Optional.empty();
        }
    }

    private List<Change> needed(Answered start, List<Change> made) {
        List<Change> needed = new ArrayList<>(made);
        for (Change change : made) {
            List<Change> fewer = new ArrayList<>(needed);
            fewer.remove(change);
            Answered answered = start;
            for (Change one : fewer) {
                answered = answered.with(one);
            }
            if (aim.isReached(answered)) {
                needed = fewer;
            }
        }
        return needed;
    }
}

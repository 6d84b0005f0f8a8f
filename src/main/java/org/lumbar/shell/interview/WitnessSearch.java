package org.lumbar.shell.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lumbar.api.Item;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.interview.Turn.Side;
import org.lumbar.shell.interview.Turn.Witness;
import org.lumbar.shell.logic.CasePair;
import org.lumbar.shell.logic.PossibleCase;
import org.lumbar.shell.logic.Relevance;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Finds two cases that show that an answer matters: without further answers if possible, otherwise with none that could be left out. */
record WitnessSearch(CompiledRules rules, Relevance.Open open, Predicate<Object> shown) {

    /** A witness that the engine confirms. */
    Optional<Witness> of(DecidedCase assessment, String key) {
        List<Object> facts = List.copyOf(assessment.proof().facts());
        QuestionType question = rules.vocabulary().question(key).orElseThrow();
        List<List<Object>> words = rules.vocabulary().facts(question).stream().<List<Object>>map(List::of).toList();
        return first(alone(assessment, facts, words)).or(() -> {
            Optional<CasePair> pair = open.witness(key);
            List<List<Object>> answers = new ArrayList<>(words);
            pair.ifPresent(found -> {
                answers.add(answer(found.one(), key));
                answers.add(answer(found.other(), key));
            });
            answers.add(List.of());
            return first(alone(assessment, facts, answers)).or(() -> pair.flatMap(found -> first(Stream.of(found.one(), found.other())
                    .flatMap(one -> side(without(one, key), answer(one, key), facts).stream()).toList()))
                    .map(witness -> needed(witness, Math.max(1, witness.one().others().size() / 2), facts)));
        });
    }

    /** Leaves out further answers, many at a time at first, as long as the two cases differ. */
    private Witness needed(Witness found, int size, List<Object> facts) {
        List<Object> others = found.one().others();
        for (int from = 0; from < others.size(); from += size) {
            Optional<Witness> shorter = leavingOut(others.subList(from, Math.min(from + size, others.size())), found, facts);
            if (shorter.isPresent()) {
                return needed(shorter.get(), size, facts);
            }
        }
        return size <= 1 ? found : needed(found, size / 2, facts);
    }

    private Optional<Witness> leavingOut(List<Object> some, Witness found, List<Object> facts) {
        List<Object> fewer = found.one().others().stream().filter(other -> !some.contains(other)).toList();
        return first(Stream.of(found.one(), found.other()).flatMap(side -> side(fewer, side.answer(), facts).stream()).toList())
                .filter(shorter -> contradictions(shorter.one().assessment()) <= contradictions(found.one().assessment())
                        && contradictions(shorter.other().assessment()) <= contradictions(found.other().assessment()));
    }

    /** Each answer without any further one. */
    private List<Side> alone(DecidedCase assessment, List<Object> facts, List<List<Object>> answers) {
        return answers.stream().distinct().flatMap(answer -> side(facts, answer, facts).stream())
                .filter(side -> contradictions(side.assessment()) <= contradictions(assessment)).toList();
    }

    private static Optional<Witness> first(List<Side> sides) {
        for (Side one : sides) {
            for (Side other : sides.subList(sides.indexOf(one) + 1, sides.size())) {
                if (!Set.copyOf(one.shown()).equals(Set.copyOf(other.shown()))) {
                    return Optional.of(new Witness(one, other));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Object> answer(PossibleCase one, String key) {
        return one.answers().stream().filter(answer -> answer.key().equals(key)).map(answer -> answer.fact()).toList();
    }

    private static List<Object> without(PossibleCase one, String key) {
        return one.answers().stream().filter(answer -> !answer.key().equals(key)).map(answer -> answer.fact()).toList();
    }

    private Optional<Side> side(List<Object> facts, List<Object> answer, List<Object> own) {
        Set<Object> all = new LinkedHashSet<>(own);
        all.addAll(facts);
        all.addAll(answer);
        try {
            DecidedCase assessment = rules.assess(all);
            return Optional.of(new Side(answer, facts.stream().filter(fact -> !own.contains(fact)).toList(), assessment,
                    assessment.proof().findings().stream().filter(shown).toList()));
        } catch (NoAnswerException none) {
            return Optional.empty();
        }
    }

    private static long contradictions(DecidedCase assessment) {
        return assessment.proof().findings().stream()
                .filter(finding -> Item.of(finding).type().equals(Vocabulary.CONTRADICTION)).count();
    }
}

package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.explain.RuleParts;
import org.lumbar.shell.vocabulary.Vocabulary;

/** What else could be answered: all words, and one number for each interval that rules distinguish. */
final class Alternatives {

    private final Thresholds thresholds;
    private final Vocabulary vocabulary;

    Alternatives(Collection<RuleParts> rules, Vocabulary vocabulary) {
        this.thresholds = new Thresholds(rules);
        this.vocabulary = vocabulary;
    }

    /**
     * The changes under a key of the case file that differ in a limited number of values.
     *
     * @param made changes that are made already, and are not changed again
     */
    List<Change> of(String about, EditableCase edited, Collection<Change> made, int most) {
        Optional<QuestionType> key = vocabulary.question(about);
        if (key.isEmpty()) {
            return vocabulary.declared().stream().filter(type -> DeclaredFact.keyOf(type.name()).equals(about))
                    .flatMap(type -> new DeclaredAlternatives(type, thresholds, edited).changes(made, most)).toList();
        }
        if (made.stream().anyMatch(change -> change.about().equals(about))) {
            return List.of();
        }
        List<Object> current = edited.of(key.get());
        return others(key.get(), current, edited).filter(other -> !other.equals(current))
                .map(other -> new Change(about, current, other, key.get().observed()))
                .filter(change -> change.size() > 0 && change.size() <= most)
                .sorted(Comparator.comparingInt((Change change) -> change.to().size())).toList();
    }

    private Stream<List<Object>> others(QuestionType key, List<Object> current, EditableCase edited) {
        return key.isCount() ? counts(key, current, thresholds.numbers(key.type(), edited))
                : key.isList() ? lists(key.words()) : key.words().stream().map(List::of);
    }

    private static Stream<List<Object>> lists(List<String> words) {
        return IntStream.range(1, 1 << words.size())
                .mapToObj(bits -> IntStream.range(0, words.size()).filter(index -> (bits & 1 << index) != 0)
                        .<Object>mapToObj(words::get).toList());
    }

    private static Stream<List<Object>> counts(QuestionType key, List<Object> current, TreeSet<Double> limits) {
        int now = current.isEmpty() ? key.least() : (Integer) current.get(0);
        List<Integer> counts = new ArrayList<>(EquivalenceClasses.whole(limits, now, key.least(), key.most()));
        if (current.isEmpty()) {
            counts.add(0, now);
        }
        return counts.stream().map(List::of);
    }
}

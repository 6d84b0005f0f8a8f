package org.lumbar.shell.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Item;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * A case by its answers, to which changes can be made.
 *
 * @param vocabulary that of the rules
 * @param answers question to answers, as a case file has them
 * @param others facts that answer no key
 */
record EditableCase(Vocabulary vocabulary, Map<QuestionType, List<Object>> answers, List<Object> others) {

    static EditableCase of(Vocabulary vocabulary, List<Object> facts) {
        Map<QuestionType, List<Object>> answers = new LinkedHashMap<>();
        List<Object> others = new ArrayList<>();
        for (Object fact : new LinkedHashSet<>(facts)) {
            vocabulary.keyOf(fact).flatMap(vocabulary::question).ifPresentOrElse(
                    key -> answers.computeIfAbsent(key, first -> new ArrayList<>()).add(vocabulary.valueOf(fact)),
                    () -> others.add(fact));
        }
        return new EditableCase(vocabulary, answers, others);
    }

    List<Object> of(QuestionType key) {
        return answers.getOrDefault(key, List.of());
    }

    /** The facts of a type that the rules declare. */
    List<DeclaredFact> declared(String type) {
        return others.stream().filter(DeclaredFact.class::isInstance).map(DeclaredFact.class::cast)
                .filter(fact -> fact.type().equals(type)).toList();
    }

    /** The numbers of the case. */
    Set<Double> numbers() {
        return values().filter(Number.class::isInstance).map(value -> ((Number) value).doubleValue())
                .collect(Collectors.toSet());
    }

    /** The texts of the facts that answer no key. */
    Set<String> texts() {
        return values().filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
    }

    private Stream<Object> values() {
        return Stream.concat(answers.entrySet().stream().filter(answer -> answer.getKey().isCount())
                        .flatMap(answer -> answer.getValue().stream()),
                others.stream().flatMap(other -> Item.of(other).properties().values().stream()));
    }

    EditableCase with(Change change) {
        Map<QuestionType, List<Object>> changed = new LinkedHashMap<>(answers);
        List<Object> facts = new ArrayList<>(others);
        vocabulary.question(change.about()).ifPresentOrElse(key -> changed.put(key, change.to()), () -> {
            facts.removeAll(change.from());
            facts.addAll(change.to());
        });
        return new EditableCase(vocabulary, changed, facts);
    }

    List<Object> facts() {
        List<Object> facts = new ArrayList<>(others);
        answers.forEach((key, values) -> values.forEach(value -> facts.add(vocabulary.fact(key, value).orElseThrow())));
        return facts;
    }
}

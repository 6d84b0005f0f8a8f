package org.lumbar.shell.vocabulary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.lumbar.api.Answer;
import org.lumbar.api.DeclaredFact;
import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.api.QuestionType.Kind;

/** A question with the fact for each of its answers. */
record AnswerFacts(QuestionType question, Map<String, Object> words, IntFunction<Object> count) {

    static Stream<AnswerFacts> of(Class<? extends Record> type) {
        Answer answer = type.getAnnotation(Answer.class);
        if (answer == null) {
            return Stream.empty();
        }
        Concept concept = Concept.of(type);
        return concept.subject().isEmpty() ? Stream.of(of(type, answer, concept.key(), List.of()))
                : constants(type.getRecordComponents()[0])
                        .map(subject -> of(type, answer, concept.key(word(subject)), List.of(subject)));
    }

    private static AnswerFacts of(Class<? extends Record> type, Answer answer, String key, List<Enum<?>> subject) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Object> words = new LinkedHashMap<>();
        constants(components[components.length - 1]).forEach(constant -> words.put(word(constant),
                make(type, Stream.concat(subject.stream(), Stream.of(constant)).toList())));
        Kind kind = words.isEmpty() ? Kind.COUNT : answer.list() ? Kind.LIST : Kind.WORDS;
        return new AnswerFacts(new QuestionType(key, type.getSimpleName(), kind, answer.means(), answer.means(),
                choices(words), answer.least(), answer.most(), answer.observed()), words,
                number -> make(type, Stream.concat(subject.stream(), Stream.of(number)).toList()));
    }

    static Optional<AnswerFacts> of(DeclaredType type) {
        return type.question().map(question -> {
            Map.Entry<String, String> property = type.properties().entrySet().iterator().next();
            boolean truth = property.getValue().matches("[bB]oolean");
            Map<String, Object> words = new LinkedHashMap<>();
            question.words().forEach(word -> words.put(word, new DeclaredFact(type.name(),
                    Map.of(property.getKey(), truth ? word.equals("yes") : word))));
            return new AnswerFacts(question, words,
                    number -> new DeclaredFact(type.name(), Map.of(property.getKey(), number)));
        });
    }

    /** The same, with the texts that people read. */
    AnswerFacts withTexts(Optional<String> text, Map<String, String> answers) {
        QuestionType worded = new QuestionType(question.key(), question.type(), question.kind(), question.means(),
                text.orElse(question.text()), question.answers().stream().map(choice -> new Choice(choice.value(),
                        answers.getOrDefault(choice.value(), choice.text()))).toList(),
                question.least(), question.most(), question.observed());
        return new AnswerFacts(worded, words, count);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Choice> choices(Map<String, Object> words) {
        return words.keySet().stream().map(word -> new Choice(word, word.replace('-', ' '))).toList();
    }

    private static Stream<Enum<?>> constants(RecordComponent component) {
        Object[] constants = component.getType().getEnumConstants();
        return constants == null ? Stream.empty() : Arrays.stream(constants).map(constant -> (Enum<?>) constant);
    }

    private static Object make(Class<? extends Record> type, List<?> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + " rejects its own constants: " + values,
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be created", e);
        }
    }
}

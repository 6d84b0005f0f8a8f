package org.lumbar.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key of a case file: the question it puts and the answers it takes, as the record of its answer declares them.
 * Immutable.
 *
 * <pre>{@code
 * AnswerKey.of("training.reps-per-set").orElseThrow().answer(15);   // RepsPerSet[count=15]
 * AnswerKey.keyOf(new RepsPerSet(15));                              // training.reps-per-set
 * AnswerKey.valueOf(new InjurySign(Sign.TINGLING, YesNo.NO));       // no
 * }</pre>
 *
 * @param key such as {@code training.reps-per-set}
 * @param type the record that holds the answer
 * @param subject what the key is about, where the record serves several keys
 * @param constants the answers allowed, in their order; empty for a count
 * @param list whether several answers may be given
 * @param least the least number allowed, for a count
 * @param most the greatest number allowed, for a count
 * @param means what is asked, in words
 */
public record AnswerKey(String key, Class<? extends Record> type, Optional<Enum<?>> subject,
        List<Enum<?>> constants, boolean list, int least, int most, String means) {

    private static final List<AnswerKey> ALL = Answers.types().stream().flatMap(AnswerKey::keys).toList();

    public AnswerKey {
        Objects.requireNonNull(key, "key");
        constants = List.copyOf(constants);
    }

    /** Every key, in the order in which a case file has them. */
    public static List<AnswerKey> all() {
        return ALL;
    }

    /** The key with a name such as {@code pain.quality}. */
    public static Optional<AnswerKey> of(String key) {
        return ALL.stream().filter(one -> one.key.equals(key)).findFirst();
    }

    /** The key that a fact answers; empty for a fact that is no answer. */
    public static Optional<String> keyOf(Object fact) {
        return of(fact).map(AnswerKey::key);
    }

    /**
     * The answer as it is written in a case file: an {@link Integer} for a count, else a word such as {@code mild-burn}.
     *
     * @throws IllegalArgumentException for a fact that is no answer
     */
    public static Object valueOf(Object fact) {
        if (of(fact).isEmpty()) {
            throw new IllegalArgumentException("no answer of a case file: " + fact);
        }
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Object value = component(fact, components[components.length - 1]);
        return value instanceof Enum<?> constant ? word(constant) : value;
    }

    /** A constant as it is spelled in a case file: {@code LOWER_BACK} is {@code lower-back}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part before the dot. */
    public String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The part behind the dot. */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** Whether the answer is a number. */
    public boolean isCount() {
        return constants.isEmpty();
    }

    /** Whether the answers are yes and no. */
    public boolean isYesNo() {
        return !isCount() && constants.get(0) instanceof YesNo;
    }

    /** The answers allowed, as they are spelled in a case file; empty for a count. */
    public List<String> words() {
        return constants.stream().map(AnswerKey::word).toList();
    }

    /** The answer that a word stands for; empty where the word is none of those allowed. */
    public Optional<Record> answer(String word) {
        return constants.stream().filter(constant -> word(constant).equals(word)).findFirst().map(this::make);
    }

    /**
     * The answer that is a count.
     *
     * @throws IllegalArgumentException for a number that the record refuses
     */
    public Record answer(int count) {
        return make(count);
    }

    private Record make(Object value) {
        Object[] values = Stream.concat(subject.stream(), Stream.of(value)).toArray();
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Optional<AnswerKey> of(Object fact) {
        return ALL.stream()
                .filter(one -> one.type == fact.getClass())
                .filter(one -> one.subject.map(subject -> subject == component(fact, one.type.getRecordComponents()[0]))
                        .orElse(true))
                .findFirst();
    }

    private static Object component(Object fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static Stream<AnswerKey> keys(Class<? extends Record> type) {
        Answer answer = type.getAnnotation(Answer.class);
        int brace = answer.value().indexOf('{');
        if (brace < 0) {
            return Stream.of(key(answer.value(), type, Optional.empty()));
        }
        String section = answer.value().substring(0, brace);
        return constants(type.getRecordComponents()[0])
                .map(subject -> key(section + word(subject), type, Optional.of(subject)));
    }

    private static AnswerKey key(String key, Class<? extends Record> type, Optional<Enum<?>> subject) {
        Answer answer = type.getAnnotation(Answer.class);
        RecordComponent[] components = type.getRecordComponents();
        List<Enum<?>> constants = constants(components[components.length - 1]).toList();
        return new AnswerKey(key, type, subject, constants, answer.list(), answer.least(), Answers.MOST, answer.means());
    }

    private static Stream<Enum<?>> constants(RecordComponent component) {
        Object[] constants = component.getType().getEnumConstants();
        return constants == null ? Stream.empty() : Arrays.stream(constants).map(constant -> (Enum<?>) constant);
    }
}

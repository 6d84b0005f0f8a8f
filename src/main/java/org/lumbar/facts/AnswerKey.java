package org.lumbar.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Answer;

/**
 * One key of a case file: the question it puts and the answers it takes, as the record of its answer declares them.
 * Immutable.
 *
 * <pre>{@code
 * AnswerKey.of("training.reps-per-set").orElseThrow().answer(15);   // Optional[RepsPerSet[count=15]]
 * AnswerKey.keyOf(new RepsPerSet(15));                              // Optional[training.reps-per-set]
 * AnswerKey.valueOf(new InjurySign(Sign.TINGLING, YesNo.NO));       // no
 * }</pre>
 *
 * @param key such as {@code training.reps-per-set}
 * @param type the record that holds the answer
 * @param answers the words allowed, in their order, each with the fact that it stands for; empty for a count
 * @param list whether several answers may be given
 * @param least the least number allowed, for a count
 * @param most the greatest number allowed, for a count
 * @param means what is asked, in words
 */
public record AnswerKey(String key, Class<? extends Record> type, Map<String, Record> answers, boolean list,
        int least, int most, String means) {

    private static final List<AnswerKey> ALL = Answers.types().stream().flatMap(AnswerKey::keys).toList();

    private static final Map<String, AnswerKey> BY_NAME = byName();

    private static final Map<Object, String> BY_ANSWER = ALL.stream()
            .flatMap(key -> key.answers.values().stream().map(answer -> Map.entry((Object) answer, key.key)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<Class<?>, String> BY_COUNT = ALL.stream().filter(AnswerKey::isCount)
            .collect(Collectors.toUnmodifiableMap(AnswerKey::type, AnswerKey::key));

    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param key not null
     * @param type not null
     * @param answers copied; later changes do not reach it
     * @param list whether several answers may be given
     * @param least the least number allowed, for a count
     * @param most the greatest number allowed, for a count
     * @param means not null
     * @throws NullPointerException for null
     */
    public AnswerKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(means, "means");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** {@return every key, in the order in which a case file has them} */
    public static List<AnswerKey> all() {
        return ALL;
    }

    /**
     * {@return the key with a name such as {@code pain.quality}}
     *
     * @param key section and name, with a dot between
     */
    public static Optional<AnswerKey> of(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /**
     * {@return the key that a fact answers; empty for a fact that is no answer}
     *
     * @param fact a record of this package, or anything else
     */
    public static Optional<String> keyOf(Object fact) {
        String key = BY_ANSWER.get(fact);
        return Optional.ofNullable(key != null ? key : BY_COUNT.get(fact.getClass()));
    }

    /**
     * {@return the answer as it is written in a case file: an {@link Integer} for a count, else a word such as
     * {@code mild-burn}}
     *
     * @param fact a record of this package
     * @throws IllegalArgumentException for a fact that is no answer
     */
    public static Object valueOf(Object fact) {
        if (!fact.getClass().isAnnotationPresent(Answer.class)) {
            throw new IllegalArgumentException("no answer of a case file: " + fact);
        }
        RecordComponent[] components = fact.getClass().getRecordComponents();
        try {
            Object value = components[components.length - 1].getAccessor().invoke(fact);
            return value instanceof Enum<?> constant ? word(constant) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fact + " cannot be read", e);
        }
    }

    /**
     * {@return a constant as it is spelled in a case file: {@code LOWER_BACK} is {@code lower-back}}
     *
     * @param constant of an enum of this package
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the part before the dot} */
    public String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** {@return the part behind the dot} */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** {@return whether the answer is a number} */
    public boolean isCount() {
        return answers.isEmpty();
    }

    /** {@return whether the answer is something that is found rather than chosen} */
    public boolean isObserved() {
        return type.getAnnotation(Answer.class).observed();
    }

    /** {@return whether the answers are yes and no} */
    public boolean isYesNo() {
        return last(type).getType() == YesNo.class;
    }

    /** {@return the words allowed, in their order; empty for a count} */
    public List<String> words() {
        return List.copyOf(answers.keySet());
    }

    /**
     * {@return the fact that a word stands for; empty where the word is none of those allowed}
     *
     * @param word as a case file has it, such as {@code mild-burn}
     */
    public Optional<Record> answer(String word) {
        return Optional.ofNullable(answers.get(word));
    }

    /**
     * {@return the fact that a count stands for; empty where the number is not allowed, or none is asked for}
     *
     * @param count the number
     */
    public Optional<Record> answer(long count) {
        return isCount() && count >= least && count <= most
                ? Optional.of(make(type, List.of((int) count))) : Optional.empty();
    }

    private static Stream<AnswerKey> keys(Class<? extends Record> type) {
        Answer answer = type.getAnnotation(Answer.class);
        int brace = answer.value().indexOf('{');
        if (brace < 0) {
            return Stream.of(key(answer.value(), type, List.of()));
        }
        String section = answer.value().substring(0, brace);
        return constants(type.getRecordComponents()[0])
                .map(subject -> key(section + word(subject), type, List.of(subject)));
    }

    private static AnswerKey key(String key, Class<? extends Record> type, List<Enum<?>> subject) {
        Answer answer = type.getAnnotation(Answer.class);
        Map<String, Record> answers = new LinkedHashMap<>();
        constants(last(type)).forEach(constant -> answers.put(word(constant),
                make(type, Stream.concat(subject.stream(), Stream.of(constant)).toList())));
        return new AnswerKey(key, type, answers, answer.list(), answer.least(), Answers.MOST, answer.means());
    }

    private static Record make(Class<? extends Record> type, List<?> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + " refuses what it declares: " + values,
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static RecordComponent last(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components[components.length - 1];
    }

    private static Stream<Enum<?>> constants(RecordComponent component) {
        Object[] constants = component.getType().getEnumConstants();
        return constants == null ? Stream.empty() : Arrays.stream(constants).map(constant -> (Enum<?>) constant);
    }

    private static Map<String, AnswerKey> byName() {
        Map<String, AnswerKey> keys = new LinkedHashMap<>();
        ALL.forEach(key -> keys.put(key.key, key));
        return Collections.unmodifiableMap(keys);
    }
}

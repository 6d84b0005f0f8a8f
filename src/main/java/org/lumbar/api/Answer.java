package org.lumbar.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the question in a case file that a fact answers.
 *
 * <pre>{@code @Answer(value = "training.reps-per-set", means = "repetitions in a deadlift set", least = 1)
 * public record RepsPerSet(int count) {
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Answer {

    /**
     * {@return the key in the case file, such as {@code training.reps-per-set}} A record that serves several questions
     * names its first component in braces, {@code symptoms.{sign}}, and answers one key for each constant of that
     * component.
     */
    String value();

    /** {@return what is asked, in words} */
    String means();

    /** {@return whether several answers may be given} */
    boolean list() default false;

    /** {@return whether the answer is observed rather than chosen, so that changing it is never suggested} */
    boolean observed() default false;

    /** {@return the smallest number allowed, for an answer that is a count} */
    int least() default 0;

    /** {@return the largest number allowed, for an answer that is a count} */
    int most() default 1_000_000;
}

package org.lumbar.api;

import java.util.List;

/**
 * A question that a case can answer, with everything a form or an editor needs to ask it.
 *
 * <pre>{@code
 * for (QuestionType question : rules.questions()) {
 *     System.out.println(question.text() + " " + question.words());
 * }
 * }</pre>
 *
 * @param key such as {@code training.reps-per-set}: the section of the case file, and the name within it
 * @param type the simple name of the type of its facts
 * @param kind how it is answered
 * @param means what is asked, in a few words
 * @param text the question as people read it
 * @param answers the answers allowed, in their order; empty for a count
 * @param least the smallest number allowed, for a count
 * @param most the largest number allowed, for a count
 * @param observed whether the answer is observed rather than chosen, so that changing it is never suggested
 */
public record QuestionType(String key, String type, Kind kind, String means, String text, List<Choice> answers,
        int least, int most, boolean observed) {

    /** How a question is answered. */
    public enum Kind {
        /** With one of several words. */
        WORDS,
        /** With one or more of several words. */
        LIST,
        /** With a whole number. */
        COUNT
    }

    /**
     * An answer that can be given.
     *
     * @param value the word for it in a case file
     * @param text the answer as people read it
     */
    public record Choice(String value, String text) {
    }

    public QuestionType {
        answers = List.copyOf(answers);
    }

    /** {@return the part of the key before the dot} */
    public String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** {@return the part of the key after the dot} */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** {@return whether the answer is a number} */
    public boolean isCount() {
        return kind == Kind.COUNT;
    }

    /** {@return whether several answers may be given} */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** {@return the words allowed, in their order; empty for a count} */
    public List<String> words() {
        return answers.stream().map(Choice::value).toList();
    }

    /** {@return whether the answers are yes and no} */
    public boolean isYesNo() {
        return words().equals(List.of("yes", "no"));
    }
}

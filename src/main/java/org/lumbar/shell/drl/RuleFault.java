package org.lumbar.shell.drl;

import org.lumbar.api.Problem;

/** The kinds of mistake that a rule author can make, each with a permanent code. */
public enum RuleFault {
    /** A rule or declaration has no {@code end}. */
    MISSING_END(1),
    /** A rule has no {@code when}. */
    MISSING_WHEN(2),
    /** A rule has no {@code then}. */
    MISSING_THEN(3),
    /** The comma between two constraints or values is missing. */
    MISSING_COMMA(4),
    /** A conclusion does not end with a semicolon. */
    MISSING_SEMICOLON(5),
    /** A bracket is not closed. */
    UNCLOSED_BRACKET(6),
    /** A quotation mark is not closed on its line. */
    UNCLOSED_QUOTE(7),
    /** Something that is not a comparison operator, such as a single equals sign. */
    SINGLE_EQUALS(8),
    /** The name of a rule has no quotation marks. */
    UNQUOTED_NAME(9),
    /** A character from a word processor, such as a curly quotation mark. */
    PASTED_CHARACTER(10),
    /** A keyword is misspelt. */
    MISSPELT_KEYWORD(11),
    /** A bracket closes nothing. */
    STRAY_BRACKET(12),
    /** Something is not allowed where it is. */
    UNREADABLE(13),
    /** A file cannot be read at all. */
    UNREADABLE_FILE(14),

    /** There is no fact or finding of this type. */
    UNKNOWN_TYPE(20),
    /** A type has no such property. */
    UNKNOWN_PROPERTY(21),
    /** A property cannot have this value. */
    UNKNOWN_VALUE(22),
    /** There is no such annotation. */
    UNKNOWN_ANNOTATION(23),
    /** A property is compared with a value of the wrong kind. */
    WRONG_TYPE(24),
    /** A code that is concluded or matched is not in {@code wording.yaml}. */
    UNKNOWN_CODE(25),
    /** A finding is given too many or too few values. */
    ARGUMENT_COUNT(26),
    /** A finding is given a value of the wrong kind. */
    ARGUMENT_TYPE(27),
    /** {@code wording.yaml} has a sentence for a code that no rule concludes. */
    UNUSED_CODE(28, Problem.Severity.WARNING),
    /** {@code wording.yaml} names a question that does not exist. */
    UNKNOWN_KEY(29, Problem.Severity.WARNING),

    /** A variable is used but never bound. */
    UNBOUND(30),
    /** A variable is used before it is bound. */
    BOUND_LATER(31),
    /** A variable is bound but never used. */
    UNUSED_VARIABLE(32, Problem.Severity.WARNING),
    /** A variable is bound twice. */
    BOUND_TWICE(33),

    /** Two rules have the same name. */
    SAME_NAME(40),
    /** A type is used but not imported. */
    MISSING_IMPORT(41),
    /** A file names a different package from the others, or none. */
    TWO_PACKAGES(42),
    /** An import names something that does not exist. */
    UNKNOWN_IMPORT(43),
    /** {@code wording.yaml} orders the codes of a type, and leaves one out. */
    UNRANKED_CODE(44, Problem.Severity.WARNING),

    /** A rule does not say which statement it implements. */
    NO_SOURCE(50),
    /** A rule names a statement that is not in {@code knowledge.yaml}. */
    UNKNOWN_SOURCE(51),
    /** A rule gives no reason. */
    NO_BECAUSE(52),
    /** A reason names a value that the rule does not bind. */
    BECAUSE_UNBOUND(53),
    /** A statement has no rule, and does not say why. */
    LOST_STATEMENT(54, Problem.Severity.WARNING),

    /** A rule has an attribute, such as {@code salience}. */
    ATTRIBUTE(60),
    /** A file contains something that is not a rule: a function, query or global. */
    NOT_A_RULE(61),
    /** A condition uses {@code eval}. */
    EVAL(62),
    /** A rule does something other than draw one conclusion. */
    CONSEQUENCE(63),
    /** A {@code not} is inside an {@code exists}. */
    NOT_IN_EXISTS(64),
    /** Something is DRL but not part of Lumbar's language. */
    OUTSIDE(65),
    /** Something is too long, too deep or too many. */
    LIMIT(66),
    /** A question is declared incorrectly. */
    QUESTION(67),

    /** No case meets a condition. */
    CANNOT_HOLD(70, Problem.Severity.WARNING),
    /** No conclusion depends on a condition. */
    ALWAYS_HOLDS(71, Problem.Severity.WARNING),
    /** The same thing is written twice. */
    SAID_TWICE(72, Problem.Severity.WARNING),
    /** A rule needs something that no rule concludes. */
    DEAD_CONDITION(73, Problem.Severity.WARNING),
    /** No conclusion that is shown depends on a rule. */
    UNUSED_FINDING(74, Problem.Severity.WARNING),
    /** A rule concludes only what other rules conclude anyway. */
    SUBSUMED(75, Problem.Severity.WARNING),
    /** A rule needs what it concludes to be absent. */
    FEEDS_ITSELF(76),
    /** A rule needs the absence of something that its conclusion leads to. */
    CIRCLE(77),

    /** An {@code @accept} does not say what it accepts, or accepts something impossible. */
    WRONG_ACCEPT(80),
    /** An {@code @accept} accepts something that does not occur. */
    NOTHING_TO_ACCEPT(81, Problem.Severity.WARNING),
    /** A {@code @status} or {@code @reviewed} is incomplete or unknown. */
    WRONG_STATUS(82),

    /** The engine cannot compile the rules, for a reason that no other check finds. */
    NOT_COMPILED(90);

    private final int number;
    private final Problem.Severity severity;

    RuleFault(int number) {
        this(number, Problem.Severity.ERROR);
    }

    RuleFault(int number, Problem.Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** {@return its code, such as {@code L012}, which {@code check --explain} explains} */
    public String code() {
        return String.format("L%03d", number);
    }

    /** {@return whether it is found by proof, which is slower} */
    public boolean isProved() {
        return compareTo(CANNOT_HOLD) >= 0 && compareTo(CIRCLE) <= 0;
    }

    public Problem.Severity severity() {
        return severity;
    }
}

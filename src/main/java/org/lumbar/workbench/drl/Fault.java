package org.lumbar.workbench.drl;

import org.lumbar.source.Problem;

/** The kinds of mistake that a rule author can make, each with a code that stays. */
public enum Fault {
    MISSING_END(1),
    MISSING_WHEN(2),
    MISSING_THEN(3),
    MISSING_COMMA(4),
    MISSING_SEMICOLON(5),
    UNCLOSED_BRACKET(6),
    UNCLOSED_QUOTE(7),
    SINGLE_EQUALS(8),
    UNQUOTED_NAME(9),
    PASTED_CHARACTER(10),
    MISSPELT_KEYWORD(11),
    STRAY_BRACKET(12),
    UNREADABLE(13),
    UNREADABLE_FILE(14),

    UNKNOWN_TYPE(20),
    UNKNOWN_PROPERTY(21),
    UNKNOWN_VALUE(22),
    UNKNOWN_ANNOTATION(23),
    WRONG_TYPE(24),
    UNKNOWN_CODE(25),
    ARGUMENT_COUNT(26),
    ARGUMENT_TYPE(27),

    UNBOUND(30),
    BOUND_LATER(31),
    UNUSED_VARIABLE(32, Problem.Severity.WARNING),
    BOUND_TWICE(33),

    SAME_NAME(40),
    MISSING_IMPORT(41),
    TWO_PACKAGES(42),
    UNKNOWN_IMPORT(43),

    NO_SOURCE(50),
    UNKNOWN_SOURCE(51),
    NO_BECAUSE(52),
    BECAUSE_UNBOUND(53),
    LOST_STATEMENT(54, Problem.Severity.WARNING),

    ATTRIBUTE(60),
    NOT_A_RULE(61),
    EVAL(62),
    CONSEQUENCE(63),
    NOT_IN_EXISTS(64),

    CANNOT_HOLD(70, Problem.Severity.WARNING),
    ALWAYS_HOLDS(71, Problem.Severity.WARNING),
    SAID_TWICE(72, Problem.Severity.WARNING),
    DEAD_CONDITION(73, Problem.Severity.WARNING),
    UNUSED_FINDING(74, Problem.Severity.WARNING),
    SWALLOWED(75, Problem.Severity.WARNING),
    FEEDS_ITSELF(76, Problem.Severity.WARNING),
    CIRCLE(77, Problem.Severity.WARNING),

    WRONG_ACCEPT(80),
    NOTHING_TO_ACCEPT(81, Problem.Severity.WARNING),

    NOT_COMPILED(90);

    private final int number;
    private final Problem.Severity severity;

    Fault(int number) {
        this(number, Problem.Severity.ERROR);
    }

    Fault(int number, Problem.Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** Such as {@code L012}. */
    public String code() {
        return String.format("L%03d", number);
    }

    /** Whether it keeps the rules from being used. */
    public Problem.Severity severity() {
        return severity;
    }
}

package org.lumbar.shell.logic;

import java.util.List;
import java.util.Optional;

/** A condition of a rule, ready to be matched against possible facts. */
sealed interface Clause {

    /** A fact of a type, perhaps bound to a variable. */
    record Pattern(FactShape type, List<Step> steps, Optional<String> variable) implements Clause {
    }

    /** The parts cannot all be met. */
    record Absent(List<Clause> parts) implements Clause {
    }

    /** The parts can all be met. */
    record Present(List<Clause> parts) implements Clause {
    }

    /** All of the parts. */
    record All(List<Clause> parts) implements Clause {
    }

    /** One of the parts; each that is met is a separate match. */
    record Any(List<Clause> parts) implements Clause {
    }

    /** A condition that could not be read: it may or may not hold. */
    record Unknown(Limitation limitation) implements Clause {
    }

    /** A step in matching one fact. */
    sealed interface Step {
        /** Gives a variable the value of a property. */
        record Bind(String variable, int property) implements Step {
        }

        /** Requires something of the fact. */
        record Test(Requirement requirement) implements Step {
        }

        /** Requires a property to have a value, by which facts are looked up. */
        record Equal(int property, Reading value, boolean constant) implements Step {
        }

        /** A constraint that could not be read: it may or may not hold. */
        record Unknown(Limitation limitation) implements Step {
        }
    }

    /** A test of a fact's values. */
    interface Requirement {
        boolean holds(Object[] fact, VariableValues bindings);
    }

    /** Reads a value from a fact or a variable. */
    interface Reading {
        Object of(Object[] fact, VariableValues bindings);
    }
}

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

    /** One of the parts is met; each is a way of its own. */
    record Any(List<Clause> parts) implements Clause {
    }

    /** Something that may or may not hold. */
    record Unread(Limitation limitation) implements Clause {
    }

    /** A step in matching one fact. */
    sealed interface Step {
        /** Gives a variable the value of a property. */
        record Bind(String variable, int property) implements Step {
        }

        /** Requires something of the fact. */
        record Test(Requirement requirement) implements Step {
        }

        /** Requires a value of a property, by which facts are looked up. */
        record Equal(int property, Reading value, boolean constant) implements Step {
        }

        /** Something that may or may not hold of the fact. */
        record Unknown(Limitation limitation) implements Step {
        }
    }

    /** Whether something holds of a fact's values. */
    interface Requirement {
        boolean holds(Object[] fact, VariableValues bindings);
    }

    /** A value read off a fact or a variable. */
    interface Reading {
        Object of(Object[] fact, VariableValues bindings);
    }
}

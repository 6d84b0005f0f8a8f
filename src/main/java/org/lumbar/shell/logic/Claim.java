package org.lumbar.shell.logic;

import java.util.List;

import org.lumbar.api.Goal;

/** What is to hold for every possible case. */
public sealed interface Claim {

    /**
     * That whenever something is so, something else is so.
     *
     * @param whenever in which cases; an empty {@link Proposition.AllOf} for all
     * @param then what is so in each of them
     */
    record Always(Proposition whenever, Proposition then) implements Claim {
    }

    /**
     * That of some conclusions no two are drawn together.
     *
     * @param whenever in which cases
     * @param conclusions what fits any of these counts
     */
    record AtMostOne(Proposition whenever, List<Goal> conclusions) implements Claim {
        public AtMostOne {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * That an answer never takes a conclusion away.
     *
     * @param whenever in which cases, before the answer; that the question is unanswered, perhaps
     * @param key the question; an answer that it has is replaced unless it takes several
     * @param answer the answer, as a case file has it
     * @param kept each conclusion that fits and is drawn before the answer is drawn with it
     */
    record Monotone(Proposition whenever, String key, Object answer, List<Goal> kept) implements Claim {
        public Monotone {
            kept = List.copyOf(kept);
        }
    }
}

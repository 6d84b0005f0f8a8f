package org.lumbar.shell.logic;

import java.util.List;

import org.lumbar.api.Goal;

/** Something that should hold for every possible case. */
public sealed interface Claim {

    /** That whenever one proposition holds, another does. */
    record Always(Proposition whenever, Proposition then) implements Claim {
    }

    /** That no two of some conclusions are drawn together. */
    record AtMostOne(Proposition whenever, List<Goal> conclusions) implements Claim {
        public AtMostOne {
            conclusions = List.copyOf(conclusions);
        }
    }

    /** That adding an answer never removes a conclusion. */
    record Monotone(Proposition whenever, String key, Object answer, List<Goal> kept) implements Claim {
        public Monotone {
            kept = List.copyOf(kept);
        }
    }
}

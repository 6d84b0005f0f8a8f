package org.lumbar.shell.web;

import java.util.List;

/** What an interview does next. */
sealed interface Turn {

    /** How far an interview goes. */
    enum Stage {
        /** Until no answer can change what it is. */
        WHAT,
        /** Until no answer can add to it. */
        MORE
    }

    /**
     * Some questions are put, most often one.
     *
     * @param keys the questions
     * @param reason why, in a line; what several have in common
     * @param witnesses what their answers can change
     * @param sources where that comes from
     */
    record Ask(List<String> keys, String reason, List<String> witnesses, String sources) implements Turn {
        public Ask {
            keys = List.copyOf(keys);
            witnesses = List.copyOf(witnesses);
        }

        /** A question that has been answered already, so that nothing need be said for it. */
        static Ask again(String key) {
            return new Ask(List.of(key), "", List.of(), "");
        }
    }

    /**
     * Nothing more is asked.
     *
     * @param left how many screens the next stage would take at most
     */
    record Settled(int left) implements Turn {
    }
}

package org.lumbar.shell.check;

import java.util.List;

/**
 * The smallest changes of a case that bring something about.
 *
 * @param sets each on its own does, and no smaller one does; one of more than {@value SmallestChange#MOST} answers does,
 * but a smaller one may, or another of its size; empty where none was found
 * @param complete whether all changes of up to three answers were looked at, or all of the size of those found
 */
public record Changes(List<ChangeSet> sets, boolean complete) {
    /**
     * Copies what could change.
     *
     * @param sets copied; later changes do not reach it
     * @param complete whether all changes of up to three answers were looked at, or all of the size of those found
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Changes {
        sets = List.copyOf(sets);
    }

    /**
     * Answers that are different together.
     *
     * @param changes in the order of the case file
     */
    public record ChangeSet(List<Change> changes) {
        /**
         * Copies what could change.
         *
         * @param changes copied; later changes do not reach it
         * @throws NullPointerException where what is copied is null or holds null
         */
        public ChangeSet {
            changes = List.copyOf(changes);
        }

        /**
         * {@return whether it holds something that is found rather than chosen, so that nobody can be told to change
         * it}
         */
        public boolean isObserved() {
            return changes.stream().anyMatch(Change::isObserved);
        }
    }
}

package org.lumbar.shell.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/**
 * Collects the problems of one text: the first at each place, up to a hundred, then a note that there are more.
 * Not thread-safe.
 */
public final class Problems {

    private static final int MAX_PROBLEMS = 100;

    private final Text text;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Position> places = new HashSet<>();

    public Problems(Text text) {
        this.text = text;
    }

    public void add(Node node, String message, String hint) {
        if (hasRoom()) {
            keep(text.error(node, message, hint));
        }
    }

    public void add(int offset, int width, String message, String hint) {
        if (hasRoom()) {
            keep(text.error(offset, width, message, hint));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** {@return the problems, in the order of the text} */
    public List<Problem> list() {
        return found.stream().sorted(Comparator.comparing(Problem::position)).toList();
    }

    private boolean hasRoom() {
        return found.size() <= MAX_PROBLEMS;
    }

    private void keep(Problem problem) {
        if (!places.add(problem.position())) {
            return;
        }
        found.add(found.size() < MAX_PROBLEMS ? problem : new Problem(problem.path(), problem.position(), problem.severity(),
                "more than " + MAX_PROBLEMS + " problems; the rest are not shown", problem.excerpt(), problem.caret(),
                problem.width(), "fix those above first"));
    }
}

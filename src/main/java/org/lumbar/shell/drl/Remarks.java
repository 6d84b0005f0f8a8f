package org.lumbar.shell.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.lumbar.api.Problem;
import org.lumbar.shell.text.Text;

/** Collects the remarks about one file. Not thread-safe. */
public final class Remarks {

    private final Text text;
    private final List<Remark> found = new ArrayList<>();
    private final TreeSet<Integer> errors = new TreeSet<>();

    public Remarks(Text text) {
        this.text = text;
    }

    public void add(RuleFault fault, String rule, TextSpan at, String message, String hint) {
        if (fault.severity() == Problem.Severity.ERROR) {
            errors.add(at.start());
        }
        Problem error = text.error(at.start(), at.width(), message, hint);
        found.add(new Remark(fault, rule, new Problem(error.path(), error.position(), fault.severity(), message,
                error.excerpt(), error.caret(), error.width(), hint)));
    }

    /** {@return the file and line of a span, for messages about other places} */
    public String place(TextSpan at) {
        return text.path() + ":" + text.position(at.start()).line();
    }

    boolean hasError(TextSpan at) {
        Integer first = errors.ceiling(at.start());
        return first != null && first < at.start() + at.width();
    }

    int line(int offset) {
        return text.position(offset).line();
    }

    /** {@return the remarks, in the order of the text and without duplicates} */
    public List<Remark> list() {
        return found.stream().distinct().sorted(Comparator.comparing(remark -> remark.problem().position())).toList();
    }
}

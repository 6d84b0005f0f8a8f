package org.lumbar.workbench.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lumbar.source.Problem;
import org.lumbar.source.Text;

/** Collects what there is to say about one file. Not thread-safe. */
public final class Remarks {

    private final Text text;
    private final List<Remark> found = new ArrayList<>();

    public Remarks(Text text) {
        this.text = text;
    }

    /** Notes a mistake at words of the text. */
    public void add(Fault fault, String rule, Span at, String message, String hint) {
        Problem error = text.error(at.start(), at.width(), message, hint);
        found.add(new Remark(fault, rule, new Problem(error.path(), error.position(), fault.severity(), message,
                error.excerpt(), error.caret(), error.width(), hint)));
    }

    /** Where something stands, as a message names another place. */
    public String place(Span at) {
        return text.path() + ":" + text.position(at.start()).line();
    }

    /** What was noted, in the order of the text; the same thing about the same words once. */
    public List<Remark> list() {
        return found.stream().distinct().sorted(Comparator.comparing(remark -> remark.problem().position())).toList();
    }
}

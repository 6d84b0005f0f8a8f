package org.lumbar.shell.check;

import java.util.List;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.api.Problem;

/** What a look at followed rules came to. */
public sealed interface Refresh {

    /** The rules are the same as at the last look, or are being written just now. */
    record Unchanged() implements Refresh {
    }

    /** New rules are in use. */
    record Taken(CompiledRules rules) implements Refresh {
    }

    /** There are new rules, but the last good ones stay in use. */
    record Refused(List<Problem> problems) implements Refresh {
        /** Copies what could change. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

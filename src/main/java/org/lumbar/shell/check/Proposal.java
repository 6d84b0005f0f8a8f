package org.lumbar.shell.check;

import java.util.List;

/** A case that would exercise what no case does. */
public record Proposal(String yaml, List<Gap> closes) {
    public Proposal {
        closes = List.copyOf(closes);
    }
}

package org.lumbar.shell.check;

import java.util.List;

/**
 * A case that would exercise what no case does.
 *
 * @param yaml the case as a YAML document; what it expects is what the rules conclude, for its author to review
 * @param closes what it would exercise; at least one
 */
public record Proposal(String yaml, List<Gap> closes) {
    /**
     * Copies what could change.
     *
     * @param yaml the case as a YAML document
     * @param closes copied; later changes do not reach it
     */
    public Proposal {
        closes = List.copyOf(closes);
    }
}

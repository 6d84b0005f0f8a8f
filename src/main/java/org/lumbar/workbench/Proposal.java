package org.lumbar.workbench;

import java.util.List;

/**
 * A case that would exercise what no case does.
 *
 * @param yaml the case as a YAML document; what it expects is what the rules conclude, for its author to review
 * @param closes what it would exercise; at least one
 */
public record Proposal(String yaml, List<Gap> closes) {
    public Proposal {
        closes = List.copyOf(closes);
    }
}

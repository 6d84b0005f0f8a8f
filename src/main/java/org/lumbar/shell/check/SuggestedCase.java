package org.lumbar.shell.check;

import java.util.List;

/** A case that would exercise what no case does. */
public record SuggestedCase(String yaml, List<CoverageGap> closes) {
    public SuggestedCase {
        closes = List.copyOf(closes);
    }
}

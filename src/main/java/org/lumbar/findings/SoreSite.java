package org.lumbar.findings;

import java.util.Objects;

import org.lumbar.facts.Place;

/**
 * A place to look at: where the lifter feels it, or the lower back where no place was given.
 */
public record SoreSite(Place place) {
    public SoreSite {
        Objects.requireNonNull(place, "place");
    }
}

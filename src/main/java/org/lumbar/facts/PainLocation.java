package org.lumbar.facts;

import java.util.Objects;

/**
 * Where it is felt; the lower back is assumed where this is not given (K30, K109).
 */
@Answer(value = "pain.location",
        means = "where it is felt; the lower back is assumed where this is not given", list = true, observed = true)
public record PainLocation(Place place) {
    public PainLocation {
        Objects.requireNonNull(place, "place");
    }
}

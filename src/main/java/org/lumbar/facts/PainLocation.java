package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Where it is felt; if left out, the lower back is assumed (K30, K109).
 *
 * @param place one of the places; each place is a fact of its own
 */
@Answer(value = "pain.location",
        means = "where it is felt", list = true, observed = true)
public record PainLocation(Place place) {
    public PainLocation {
        Objects.requireNonNull(place, "place");
    }
}

package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * Where it is felt; the lower back is assumed where this is not given (K30, K109).
 *
 * @param place one of the places; each place is a fact of its own
 */
@Answer(value = "pain.location",
        means = "where it is felt", list = true, observed = true)
public record PainLocation(Place place) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param place not null
     * @throws NullPointerException for null
     */
    public PainLocation {
        Objects.requireNonNull(place, "place");
    }
}

package org.lumbar.findings;

import org.lumbar.facts.Place;

/**
 * A place to look at: where the lifter feels it, or the lower back where no place was given.
 *
 * @param place one of the places; each place is a finding of its own
 */
public record SoreSite(Place place) {
}

package org.lumbar.findings;

import org.lumbar.facts.Place;

/**
 * A place to consider: where the lifter feels it, or the lower back if no place was given.
 *
 * @param place one of the places; each place is a finding of its own
 */
public record SoreSite(Place place) {
}

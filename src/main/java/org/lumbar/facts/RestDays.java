package org.lumbar.facts;

import org.lumbar.api.Answer;

/**
 * Full rest days between two sessions that load the same area (K62, K67, K90).
 *
 * @param count in whole days; 0 if the same area is trained day after day
 */
@Answer(value = "training.rest-days", means = "full rest days between two sessions that load the same area", least = 0)
public record RestDays(int count) {
}

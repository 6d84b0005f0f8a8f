package org.lumbar.facts;

import org.lumbar.api.Answer;

/**
 * Days since this episode began (K110, K111).
 *
 * @param count in whole days; 0 on the day it began
 */
@Answer(value = "pain.days", means = "days since this episode began", least = 0, observed = true)
public record PainDays(int count) {
}

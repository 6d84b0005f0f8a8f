package org.lumbar.facts;

/**
 * Days since this episode began (K110, K111).
 */
@Answer(value = "pain.days", means = "days since this episode began", least = 0, observed = true)
public record PainDays(int count) {
    /** @throws IllegalArgumentException for a count below 0 or above {@value Answers#MOST} */
    public PainDays {
        Answers.requireCount(count, 0);
    }
}

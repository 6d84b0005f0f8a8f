package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A fault in the way the bar is lifted (K70 to K77).
 *
 * @param fault which fault
 * @param answer {@code YES} where the lifter makes it, {@code NO} where it was looked for and is not there
 */
@Answer(value = "form.{fault}", means = "a fault in the way the bar is lifted")
public record FormFault(Fault fault, YesNo answer) {
    /**
     * Refuses null: where an answer is not known, its fact is left out.
     *
     * @param fault not null
     * @param answer not null
     * @throws NullPointerException for null
     */
    public FormFault {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(answer, "answer");
    }
}

package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * A fault in the way the bar is lifted (K70 to K77).
 *
 * @param fault which fault
 * @param answer {@code YES} if the lifter makes it, {@code NO} if someone checked and the lifter does not
 */
@Answer(value = "form.{fault}", means = "a fault in the way the bar is lifted")
public record FormFault(Fault fault, YesNo answer) {
    public FormFault {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(answer, "answer");
    }
}

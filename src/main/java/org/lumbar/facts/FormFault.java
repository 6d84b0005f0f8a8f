package org.lumbar.facts;

import java.util.Objects;

/**
 * A fault in the way the bar is lifted (K70 to K77).
 */
@Answer(value = "form.{fault}", means = "a fault in the way the bar is lifted")
public record FormFault(Fault fault, YesNo answer) {
    public FormFault {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(answer, "answer");
    }
}

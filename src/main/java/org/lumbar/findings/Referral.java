package org.lumbar.findings;

import java.util.Objects;

/** A medical professional is called for, as firmly as what was found asks for. */
public record Referral(Firmness firmness) {
    public Referral {
        Objects.requireNonNull(firmness, "firmness");
    }
}

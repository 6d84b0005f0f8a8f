package org.lumbar.findings;

/** The lifter should see a medical professional, as firmly as the findings call for. */
public record Referral(Firmness firmness) {
}

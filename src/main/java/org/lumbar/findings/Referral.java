package org.lumbar.findings;



/** A medical professional is called for, as firmly as what was found asks for. */
public record Referral(Firmness firmness) {
}

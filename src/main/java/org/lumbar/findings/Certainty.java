package org.lumbar.findings;

/** How sure a diagnosis is. */
public enum Certainty {
    /** The article's own description fits; for an injury, one of the four signs is present. */
    LIKELY,
    /** An injury on weaker grounds than a sign, or a soreness that is less likely than another. */
    POSSIBLE,
    /** It fits, but a sign of injury is still unanswered. */
    PROVISIONAL
}

package org.lumbar.findings;

/** How sure a diagnosis is. */
public enum Certainty {
    /** The article's own description fits; for an injury, there is one of the four signs. */
    LIKELY,
    /** An injury on weaker grounds than a sign; or a soreness next to a likelier one. */
    POSSIBLE,
    /** It fits, but a sign of injury is still unanswered. */
    PROVISIONAL
}

package org.lumbar.findings;

/** How sure a diagnosis is. */
public enum Certainty {
    /** The article's own description fits; an injury with one of the four signs. */
    LIKELY,
    /** An injury on weaker grounds than a sign; a soreness named next to a likelier one. */
    POSSIBLE,
    /** It fits, but a sign of injury is still unanswered. */
    PROVISIONAL
}

package org.lumbar.findings;

/** How firmly a remedy is recommended. */
public enum Firmness {
    /** It should be done. */
    ADVISED,
    /** It may be done; the lifter chooses. */
    OFFERED,
    /** It may be done once something else has been cleared up; its sentence says what. */
    ONCE_CLEARED
}

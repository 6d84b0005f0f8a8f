package org.lumbar.facts;

/** Where in the body something is felt (K30, K109). */
public enum Place {
    /** The lower back. */
    LOWER_BACK,
    /** The back of the thighs. */
    HAMSTRINGS,
    /** The buttocks. */
    GLUTES,
    /** Anywhere else. */
    ELSEWHERE
}

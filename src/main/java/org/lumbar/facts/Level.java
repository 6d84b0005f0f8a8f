package org.lumbar.facts;

/** The level at which the lifter trains (K69, K117). It says nothing about how used the body is to the deadlift. */
public enum Level {
    /** A beginner; often recovers slowly from hard deadlifts (K117). */
    NOVICE,
    /** No longer a beginner; often still recovers slowly from hard deadlifts (K117). */
    INTERMEDIATE,
    /** Beyond that; the article says nothing about this level alone. */
    ADVANCED,
    /** At the very top, where the norm of one to two rest days does not apply (K69). */
    ELITE
}

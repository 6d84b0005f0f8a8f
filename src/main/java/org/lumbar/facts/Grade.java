package org.lumbar.facts;

/** How strong the lifter finds it (K46, K59, K108). */
public enum Grade {
    /** Little; what many repetitions usually leave (K46). */
    MILD,
    /** Middling; what DOMS usually is (K59). */
    MODERATE,
    /** Very sore, as deadlifts should not leave anyone, apart from DOMS (K108). */
    STRONG
}

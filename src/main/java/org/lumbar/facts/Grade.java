package org.lumbar.facts;

/** How strong the lifter finds it (K46, K59, K108). */
public enum Grade {
    /** Mild; what many repetitions usually leave (K46). */
    MILD,
    /** Moderate; what DOMS usually is (K59). */
    MODERATE,
    /** Strong; more than deadlifts should leave, apart from DOMS (K108). */
    STRONG
}

package org.lumbar.facts;

/** How strong the lifter finds it (K46, K59, K108). */
public enum Grade { MILD, MODERATE, STRONG }

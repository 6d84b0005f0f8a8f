package org.lumbar.facts;

/** How much it is swollen (K14, K105). */
public enum Extent { NONE, MINOR, MARKED }

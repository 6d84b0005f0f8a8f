package org.lumbar.facts;

/** What the lifter takes it for (K17, K28). */
public enum Opinion { SORENESS, INJURY, UNSURE }

package org.lumbar.facts;

/** Whether enough is eaten, in the lifter's own judgement (K63). */
public enum Intake { SUFFICIENT, INSUFFICIENT }

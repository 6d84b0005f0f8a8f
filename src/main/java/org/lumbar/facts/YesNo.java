package org.lumbar.facts;

/** A plain answer. A missing answer is no fact at all, and never means no. */
public enum YesNo {
    /** It is so. */
    YES,
    /** It is not so: the lifter says so. */
    NO
}

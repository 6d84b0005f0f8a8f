package org.lumbar.facts;

/** A plain answer. An answer that was not given is no fact at all. */
public enum YesNo {
    /** It is so. */
    YES,
    /** It is not so, and the lifter says so. */
    NO
}

package org.lumbar.facts;

/** Yes or no. A missing answer is not a fact, and never means no. */
public enum YesNo {
    /** The lifter says that it is so. */
    YES,
    /** The lifter says that it is not so. */
    NO
}

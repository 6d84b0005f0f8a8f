package org.lumbar.facts;

/** Whether it is one episode or comes back (K120). */
public enum Course {
    /** One unbroken episode. */
    CONTINUOUS,
    /** Back again after each session. */
    RECURRING
}

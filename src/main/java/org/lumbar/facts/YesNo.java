package org.lumbar.facts;

/** A plain answer. An answer that was not given is no fact at all. */
public enum YesNo { YES, NO }

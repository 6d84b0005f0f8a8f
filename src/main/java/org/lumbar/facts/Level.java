package org.lumbar.facts;

/** The level at which the lifter trains (K69, K117). It says nothing of how used the body is to the deadlift. */
public enum Level { NOVICE, INTERMEDIATE, ADVANCED, ELITE }

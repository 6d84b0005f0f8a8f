package org.lumbar.shell.logic;

/** Where a value comes from: a property of a type. */
record Origin(String type, String property) {
}

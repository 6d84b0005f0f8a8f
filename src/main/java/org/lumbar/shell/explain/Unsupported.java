package org.lumbar.shell.explain;

import org.lumbar.shell.drl.TextSpan;

/** Something in a rule that only the engine can evaluate, so that nothing is said about the rule here. */
record Unsupported(TextSpan at, String what) {
}

package org.lumbar.shell.explain;

import org.lumbar.shell.drl.TextSpan;

/** Something in a rule that is outside the rule language, so that the rule cannot be evaluated here. */
record Unsupported(TextSpan at, String what) {
}

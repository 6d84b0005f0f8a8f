package org.lumbar.shell.explain;

import org.lumbar.shell.drl.TextSpan;

/** Something in a rule that its language does not have, so that what the rule means cannot be told here. */
record Unsupported(TextSpan at, String what) {
}

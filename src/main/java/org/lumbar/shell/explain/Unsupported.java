package org.lumbar.shell.explain;

import org.lumbar.shell.drl.TextSpan;

/** A part of a rule that only the engine can evaluate; no explanation is given for a rule with any. */
record Unsupported(TextSpan at, String what) {
}

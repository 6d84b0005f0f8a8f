package org.lumbar.shell.check;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;

/** Looks at one rule, and notes what it finds among the remarks of the file. */
interface Check {

    void look(Drl file, Rule rule);
}

package org.lumbar.workbench.check;

import org.lumbar.workbench.drl.Drl;
import org.lumbar.workbench.drl.Rule;

/** Looks at one rule, and notes what it finds among the remarks of the file. */
interface Check {

    void look(Drl file, Rule rule);
}

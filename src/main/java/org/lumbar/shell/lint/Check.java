package org.lumbar.shell.lint;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;

/** Checks one rule, and adds what it finds to the remarks of the file. */
interface Check {

    void look(Drl file, Rule rule);
}

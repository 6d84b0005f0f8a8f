package org.lumbar.shell.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command speaks with.
 *
 * @param in standard input
 * @param out where results go
 * @param err where everything else goes
 * @param terminal what the results are shown on
 */
record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {

    /** Writes a line that is no result. */
    void tell(String line) {
        err.print(line + "\n");
    }
}

package org.lumbar.shell.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.RuleCache;
import org.lumbar.shell.text.SafeText;

/** What a command reads from and writes to. */
record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal, RuleCache cache,
        Supplier<CompiledRules> packaged) {

    Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal, RuleCache cache) {
        this(in, out, err, terminal, cache, CompiledRules::packaged);
    }

    /** Writes a line that is not part of the result. */
    void tell(String line) {
        err.print(SafeText.of(line) + "\n");
    }
}

package org.lumbar.shell.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.report.Outcome;

/** Writes each case to a new file as soon as it is assessed, so that none is kept in memory. */
final class SavedCases implements AutoCloseable {

    private final Optional<Path> path;
    private final Console console;
    private Writer out;
    private boolean broken;

    SavedCases(Optional<Path> path, Console console) {
        this.path = path;
        this.console = console;
    }

    /** {@return false if the case could not be written} */
    boolean add(ReadResult reading, Outcome outcome) {
        if (path.isEmpty() || broken || !(reading instanceof Case one) || !(outcome instanceof Outcome.Assessed assessed)) {
            return true;
        }
        try {
            String text = CaseWriter.yaml(one, assessed.assessment());
            if (out == null) {
                // never through a link, even a dangling one
                out = Files.newBufferedWriter(path.get(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                out.write(text);
            } else {
                out.write("---\n" + text);
            }
            out.flush();
            return true;
        } catch (IOException unwritable) {
            broken = true;
            console.tell("error: '" + path.get() + "' cannot be written");
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException unclosed) {
            // each case was flushed when it was added
            return;
        }
    }
}

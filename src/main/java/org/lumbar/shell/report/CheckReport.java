package org.lumbar.shell.report;

import java.io.PrintStream;

import org.lumbar.shell.check.Examination;

/** Writes the results of checking rules and their tests. */
public interface CheckReport {

    void write(Examination examination, PrintStream out);

    /** Writes that the check could not be completed, for programs that read the output. */
    void failed(String reason, PrintStream out);
}

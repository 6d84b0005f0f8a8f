package org.lumbar.shell.report;

import java.io.PrintStream;

import org.lumbar.shell.check.Examination;

/** Writes what there is to say of rules and their tests. */
public interface CheckReport {

    /** Writes what an examination found. */
    void write(Examination examination, PrintStream out);

    /** Writes that there is no result, for who reads results by a program. */
    void failed(String reason, PrintStream out);
}

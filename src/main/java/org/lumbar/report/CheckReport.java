package org.lumbar.report;

import java.io.PrintStream;

import org.lumbar.workbench.Examination;

/** Writes what there is to say of rules and their tests. */
public interface CheckReport {

    void write(Examination examination, PrintStream out);
}

/**
 * Checks the texts of a rule folder before any case is assessed. {@link org.lumbar.shell.lint.RuleCheck} reads a folder and runs
 * one small check for each thing that can be wrong; {@link org.lumbar.shell.lint.Workshop} compiles what passed.
 * {@code RuleProofs} reports what is proved to have no effect, from texts and formulas alone, without the engine.
 */
package org.lumbar.shell.lint;

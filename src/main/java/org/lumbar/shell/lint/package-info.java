/**
 * What the texts of a rule folder show before any case is assessed: {@link org.lumbar.shell.lint.RuleCheck} reads and checks a
 * folder, with one small class for each thing that can be wrong, and {@link org.lumbar.shell.lint.Workshop} compiles what passed.
 * {@code RuleProofs} remarks on what is proved to have no effect; it looks at texts and formulas alone, without the engine.
 */
package org.lumbar.shell.lint;

/**
 * What can be said about rules. Their texts: {@link org.lumbar.shell.check.RuleCheck} reads and checks a folder, with one
 * small class for each thing that can be wrong; {@link org.lumbar.shell.check.Workshop} compiles what passed, and
 * {@link org.lumbar.shell.check.Examination} runs the cases that test it. All possible cases:
 * {@link org.lumbar.shell.check.RuleFormulas} makes formulas of a rule base, and what they say is handed out only with the
 * engine's confirmation, by {@link org.lumbar.shell.check.ConfirmedLogic} for one conclusion or question, and by
 * {@code GuaranteeCheck}, {@code MutationCheck}, {@code ChangeFinder} and {@code RuleBaseDiff} for what their names say.
 * {@code RuleProofs} needs no engine, as it looks at texts alone.
 */
package org.lumbar.shell.check;

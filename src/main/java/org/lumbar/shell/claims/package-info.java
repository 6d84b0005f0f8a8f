/**
 * What is true of all possible cases. {@link org.lumbar.shell.claims.RuleFormulas} turns a rule base into formulas; whatever they
 * show, the engine confirms before anybody sees it. {@link org.lumbar.shell.claims.ConfirmedLogic} answers for one conclusion or
 * question; {@link org.lumbar.shell.claims.GuaranteeCheck}, {@link org.lumbar.shell.claims.MutationCheck},
 * {@link org.lumbar.shell.claims.ChangeFinder} and {@link org.lumbar.shell.claims.RuleBaseDiff} do what their names say.
 */
package org.lumbar.shell.claims;

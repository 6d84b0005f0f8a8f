/**
 * What is true of all possible cases. {@link org.lumbar.shell.claims.RuleFormulas} makes formulas of a rule base, and what they
 * say is handed out only with the engine's confirmation: by {@link org.lumbar.shell.claims.ConfirmedLogic} for one conclusion or
 * question, and by {@link org.lumbar.shell.claims.GuaranteeCheck}, {@link org.lumbar.shell.claims.MutationCheck},
 * {@link org.lumbar.shell.claims.ChangeFinder} and {@link org.lumbar.shell.claims.RuleBaseDiff} for what their names say.
 */
package org.lumbar.shell.claims;

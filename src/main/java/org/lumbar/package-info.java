/**
 * The public API. {@link org.lumbar.RuleBase} assesses cases; what it returns is in this package and in
 * {@code org.lumbar.api}, the answers it takes are in {@code org.lumbar.facts}, and what it concludes is in
 * {@code org.lumbar.findings}. Everything else is internal: {@code org.lumbar.shell} may change with any version.
 *
 * <pre>{@code
 * RuleBase rules = RuleBase.packaged();
 * Assessment assessment = rules.assess(new PainQuality(Quality.SHARP));
 * }</pre>
 *
 * <h2>From a case to its assessment</h2>
 *
 * <ol>
 * <li>{@code RuleBase.assessJson}: the case as text, or {@code RuleBase.assess}, which starts at step 3
 * <li>{@code cases.CaseReader.read}: each answer becomes a fact; a missing answer does not
 * <li>{@code engine.CompiledRules.assess}: refuses facts that no case file could give, opens a session and inserts the facts
 * <li>{@code engine.Firing.fireUntilQuiescent}: the engine decides
 * <li>{@code engine.ProofReader.read}: the findings at the end, with the rules that support them, as data
 * <li>{@code report.JsonReport.text}: writes the result
 * </ol>
 *
 * <h2>From a why-not to its explanation</h2>
 *
 * <ol>
 * <li>{@code cli.WhyNotCommand.call}: the words typed become a goal, the file becomes a case, and the case an assessment
 * <li>{@code explain.Explanation.whyNot}: the rules that could conclude it, and what each lacks
 * <li>{@code claims.ChangeFinder.find}: the fewest changes to the answers that would lead to it
 * <li>{@code logic.RuleLogic}: the rules as formulas; each proposal is a case
 * <li>{@code engine.CompiledRules.assess}: the engine confirms it, or it is not shown
 * <li>{@code report.WhyNotReport.write}: writes the explanation
 * </ol>
 */
package org.lumbar;

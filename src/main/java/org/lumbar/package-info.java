/**
 * What an embedder calls. {@link org.lumbar.RuleBase} assesses cases; what it hands out is in this package and in
 * {@code org.lumbar.api}, the answers that it takes are in {@code org.lumbar.facts}, what it concludes in
 * {@code org.lumbar.findings}. Nothing else is meant to be called: {@code org.lumbar.shell} may change with any version.
 *
 * <pre>{@code
 * RuleBase rules = RuleBase.packaged();
 * Assessment assessment = rules.assess(new PainQuality(Quality.SHARP));
 * }</pre>
 *
 * <h2>The way of a case</h2>
 *
 * <ol>
 * <li>{@code RuleBase.assessJson}: the case as text, or {@code RuleBase.assess}, which begins at the third stop
 * <li>{@code cases.CaseReader.read}: answers become facts; an answer that is not given becomes no fact
 * <li>{@code engine.CompiledRules.assess}: refuses facts that no case file could give; a new session, the facts into it
 * <li>{@code engine.Firing.fireUntilQuiescent}: the engine decides
 * <li>{@code engine.ProofReader.read}: what still holds, with the rules that support it, as data
 * <li>{@code report.JsonReport.text}: written down
 * </ol>
 *
 * <h2>The way of a why-not</h2>
 *
 * <ol>
 * <li>{@code cli.WhyNotCommand.call}: the words that were typed become a goal, the file a case, the case an assessment
 * <li>{@code explain.Explanation.whyNot}: the rules that could conclude it, and what each lacks
 * <li>{@code check.ChangeFinder.find}: the fewest other answers with which it would be concluded
 * <li>{@code logic.RuleLogic}: the rules as formulas; each proposal is a case
 * <li>{@code engine.CompiledRules.assess}: the engine confirms it, or it is not shown
 * <li>{@code report.WhyNotReport.write}: written down
 * </ol>
 */
package org.lumbar;

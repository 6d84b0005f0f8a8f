/**
 * What a lifter answers: a record for each question of a case file. An answer that is not known is left out.
 *
 * <pre>{@code
 * rules.assess(new PainQuality(Quality.SHARP), new InjurySign(Sign.TINGLING, YesNo.YES), new RepsPerSet(15));
 * }</pre>
 *
 * K20 and the like are statements of the source, in {@code rules/knowledge.yaml}.
 */
package org.lumbar.facts;

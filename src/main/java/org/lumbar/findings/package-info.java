/**
 * What the rules conclude. The codes and the sentence for each are in {@code rules/wording.yaml}.
 *
 * <pre>{@code
 * for (Diagnosis diagnosis : assessment.findings(Diagnosis.class)) {
 *     System.out.println(diagnosis.code() + ", " + diagnosis.certainty());
 * }
 * }</pre>
 */
package org.lumbar.findings;

/**
 * The rules as propositional formulas over the answers: what is true of every possible case.
 *
 * <p>Answers have finitely many values that rules tell apart: a number stands for its interval between the limits that
 * rules name, and a free text is one that rules name, the empty text or any other. So each rule has finitely many
 * instances, and each conclusion one definition: it is concluded if and only if some instance holds. Anything outside
 * this language is a {@link org.lumbar.shell.logic.Limitation}, and a question that depends on it gets no answer, never a
 * guess. Every case found here must be assessed by the engine before anybody sees it.
 */
package org.lumbar.shell.logic;

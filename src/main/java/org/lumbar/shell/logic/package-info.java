/**
 * The rules as propositional formulas over the answers: what is true of every possible case.
 *
 * <p>Rules tell finitely many answers apart: all numbers between two limits that rules name count as one, and a free
 * text is one that rules name, the empty text or any other. So each rule has finitely many instances, and each
 * conclusion one definition: it is concluded if and only if some instance fires. Anything outside this language is a
 * {@link org.lumbar.shell.logic.Limitation}, and a query that depends on it gets no answer, never a guess. Every case
 * found here must be assessed by the engine before anybody sees it.
 */
package org.lumbar.shell.logic;

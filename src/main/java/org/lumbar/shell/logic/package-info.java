/**
 * The rules as propositional formulas over the answers: what is true of every possible case.
 *
 * <p>Facts are finite values, so each rule becomes a finite number of instances, each conclusion one definition: it is
 * concluded if and only if some instance holds. Numbers count as intervals between the limits that rules name, free
 * texts as the ones that rules name, the empty one and one other. What rules say outside this language is named as a
 * {@link org.lumbar.shell.logic.Limitation}; a question that depends on it gets no answer rather than a guess. Every
 * case found here is meant to be assessed by the engine before anybody sees it.
 */
package org.lumbar.shell.logic;

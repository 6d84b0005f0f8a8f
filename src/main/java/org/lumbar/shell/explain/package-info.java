/**
 * What the rules mean, and what they made of a case: why something was concluded, why not, and what each rule lacked.
 *
 * <h2>The language of rules</h2>
 *
 * <p>A <em>fact</em> is a record, or a fact of a type declared in DRL: a type and the values of its properties, which are
 * whole or decimal numbers, texts, true and false, constants of enums, or nothing. Two facts with the same type and values
 * are one. A <em>case</em> is a finite set of facts. A <em>rule</em> has conditions and one conclusion. The
 * <em>findings</em> of a case are the smallest set in which every way of meeting the conditions of a rule has its
 * conclusion; what <em>stands</em> are the facts of the case and its findings.
 *
 * <p>A <em>match</em> says what variables stand for and which facts were matched. A rule has one match for each way in
 * which its conditions are met one after the other, beginning with a match of nothing; a rule without conditions has
 * exactly that one. Given a match, a condition is met in these ways:
 *
 * <dl>
 * <dt>{@code Type(constraints)}, {@code $fact : Type(constraints)}
 * <dd>one way for each standing fact of the type (a subtype will do) for which all constraints hold. {@code $x : property}
 * makes a variable stand for the value of the property; it can be used in the constraints and conditions after it.
 * <dt>{@code (A and B)}, one condition after another
 * <dd>B in all its ways after each way of A.
 * <dt>{@code (A or B)}
 * <dd>all ways of A and all ways of B; {@code and} binds closer. After it only variables that each branch binds can be
 * used.
 * <dt>{@code not A}
 * <dd>one way, which matches nothing, where A is met in no way. A may be a group. What is bound inside stays inside.
 * <dt>{@code exists A}
 * <dd>one way, which matches nothing, where A is met in some way. There is no {@code not} inside.
 * </dl>
 *
 * <p>A constraint compares a property, or {@code this} for the whole fact, with constants, variables or properties:
 *
 * <dl>
 * <dt>{@code ==}, {@code !=}
 * <dd>the same, or not. Numbers are the same where their amounts are. Nothing ({@code null}) is the same as nothing only.
 * <dt>{@code <}, {@code <=}, {@code >}, {@code >=}
 * <dd>the order of numbers, and of texts by their characters. Where one side is nothing, the constraint does not hold.
 * <dt>{@code in (…)}, {@code not in (…)}
 * <dd>the same as one of the values, or as none.
 * <dt>{@code &&}, {@code ||}, a comma, parentheses
 * <dd>both, one of the two, both, what belongs together. A variable may be bound under {@code &&}, not under {@code ||}.
 * </dl>
 *
 * <p>Only values of one kind are compared: numbers with numbers, texts with texts, constants with constants of the same
 * enum. {@code not} is meant as "cannot be concluded": no finding may hang on its own absence, by however many rules, as
 * there would be no smallest set then.
 *
 * <h2>What is outside of it</h2>
 *
 * <p>{@code accumulate}, {@code collect}, {@code forall}, {@code eval}, {@code from}, arithmetic, calls of methods,
 * {@code matches} and other words that compare texts, values within values ({@code a.b}), a {@code not} inside
 * {@code exists}, variables without a dollar sign, bound twice or to two kinds of value, attributes such as
 * {@code salience}, and every conclusion that is not one {@code insertLogical(new X(…))} of constants and variables. A
 * rule that has such a thing is not evaluated: the answer says so, with the place. It is never guessed at.
 *
 * <h2>Who decides</h2>
 *
 * <p>The engine decides a case, and only what it left standing is evaluated here. The tests hold the two together: for
 * every rule, the matches found in its syntax tree are the supports that the engine recorded.
 */
package org.lumbar.shell.explain;

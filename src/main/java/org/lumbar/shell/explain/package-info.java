/**
 * Explains decided cases: why something was concluded, why not, and what each rule lacked.
 *
 * <h2>The rule language</h2>
 *
 * <p>A <em>fact</em> is a record, or a fact of a type declared in DRL: a type and the values of its properties, which are
 * whole or decimal numbers, texts, true and false, constants of enums, or nothing. Two facts with the same type and values
 * are one. A <em>case</em> is a finite set of facts. A <em>rule</em> has conditions and one conclusion. The
 * <em>findings</em> of a case are the smallest set in which every way of meeting the conditions of a rule has its
 * conclusion. <em>Working memory</em> is the facts of the case and its findings.
 *
 * <p>A <em>match</em> gives variables their values and says which facts were matched. A rule has one match for each way of
 * meeting its conditions one after the other, starting from an empty match; a rule without conditions has exactly that
 * one. Given a match, a condition is met in these ways:
 *
 * <dl>
 * <dt>{@code Type(constraints)}, {@code $fact : Type(constraints)}
 * <dd>one way for each fact or finding of the type (or a subtype) for which all constraints hold. {@code $x : property}
 * binds a variable to the value of the property; the constraints and conditions after it can use the variable.
 * <dt>{@code (A and B)}, one condition after another
 * <dd>B in all its ways after each way of A.
 * <dt>{@code (A or B)}
 * <dd>all ways of A and all ways of B; {@code and} binds more tightly. Only variables that each branch binds can be used
 * after it.
 * <dt>{@code not A}
 * <dd>one way, which matches no fact, if A cannot be met. A may be a group. Variables bound inside are not visible outside.
 * <dt>{@code exists A}
 * <dd>one way, which matches no fact, if A can be met. It cannot contain {@code not}.
 * </dl>
 *
 * <p>A constraint compares a property, or {@code this} for the whole fact, with constants, variables or properties:
 *
 * <dl>
 * <dt>{@code ==}, {@code !=}
 * <dd>equal, or not. Numbers are compared by value. Nothing ({@code null}) equals only nothing.
 * <dt>{@code <}, {@code <=}, {@code >}, {@code >=}
 * <dd>the order of numbers, and of texts by their characters. If one side is nothing, the constraint does not hold.
 * <dt>{@code in (…)}, {@code not in (…)}
 * <dd>equal to one of the values, or to none.
 * <dt>{@code &&}, {@code ||}, a comma, parentheses
 * <dd>both, either, both, grouping. A variable may be bound under {@code &&}, but not under {@code ||}.
 * </dl>
 *
 * <p>Only values of one kind are compared: numbers with numbers, texts with texts, constants with constants of the same
 * enum. {@code not} means "cannot be concluded": no finding may depend on its own absence, through however many rules, as
 * there would then be no smallest set.
 *
 * <h2>What is not evaluated here</h2>
 *
 * <p>{@code accumulate}, {@code collect}, {@code forall}, {@code eval}, {@code from}, arithmetic, calls of methods,
 * {@code matches} and other words that compare texts, values within values ({@code a.b}), a {@code not} inside
 * {@code exists}, variables without a dollar sign, bound twice or to two kinds of value, attributes such as
 * {@code salience}, and every conclusion that is not one {@code insertLogical(new X(…))} of constants and variables. A
 * rule with any of these is not evaluated: the answer says so, with the place, and never guesses.
 *
 * <h2>Who decides</h2>
 *
 * <p>The engine decides a case; only the resulting working memory is evaluated here. The tests check that the two agree:
 * for every rule, the matches found in its syntax tree are the supports that the engine recorded.
 */
package org.lumbar.shell.explain;

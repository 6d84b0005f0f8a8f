/**
 * Rules as text: what an author wrote, read as far as it can be read, every slip with its place; and written again for the
 * engine, from what was read alone.
 *
 * <p>The engine has a parser of its own. It returns nothing for a file with a syntax error (in 19 folders with such errors
 * not one rule), gives the wrong line for the first error in 5 of them, and no position for expressions. So rules are read
 * here, once, by {@link org.lumbar.shell.drl.Drl#read}; {@link org.lumbar.shell.drl.LanguageCheck} holds them to the
 * language, which is small: patterns with comparisons, {@code not}, {@code exists}, {@code and}, {@code or}, one conclusion.
 * {@link org.lumbar.shell.drl.RulePrinter} writes for the engine what passed, and can write nothing else: a folder of rules
 * is data, and whatever stands in it, nothing of it is run.
 */
package org.lumbar.shell.drl;

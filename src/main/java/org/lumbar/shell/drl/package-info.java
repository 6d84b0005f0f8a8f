/**
 * Rules as text: reads what an author wrote as far as possible, reports every mistake at its place, and prints for the
 * engine from the syntax tree alone.
 *
 * <p>The engine's own parser returns nothing for a file with a syntax error, and no position for expressions. So rules are
 * read here, once, by {@link org.lumbar.shell.drl.Drl#read}; {@link org.lumbar.shell.drl.LanguageCheck} enforces the language,
 * which is small: patterns with comparisons, {@code not}, {@code exists}, {@code and}, {@code or}, one conclusion.
 * {@link org.lumbar.shell.drl.RulePrinter} prints what passed, and cannot print anything else: a folder of rules is data,
 * and nothing in it is ever run.
 */
package org.lumbar.shell.drl;

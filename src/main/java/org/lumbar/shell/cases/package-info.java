/**
 * Case files: reads facts and expectations, and reports every mistake with its place. What a reader wrote is edited in place,
 * its answers by {@link org.lumbar.shell.cases.CaseText} and its expectations by
 * {@link org.lumbar.shell.cases.ExpectationWriter}; both read the result again and refuse it if anything else changed.
 */
package org.lumbar.shell.cases;

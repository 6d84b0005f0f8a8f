/**
 * Case files: reads facts and expectations, and reports every mistake with its place. What a user wrote is edited in place,
 * answers by {@link org.lumbar.shell.cases.CaseText} and expectations by
 * {@link org.lumbar.shell.cases.ExpectationWriter}; both read the result again and refuse it if anything else changed.
 */
package org.lumbar.shell.cases;

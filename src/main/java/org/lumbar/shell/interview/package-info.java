/** The next question that can still matter, and the proof that none does. */
package org.lumbar.shell.interview;

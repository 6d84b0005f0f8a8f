/** Finds the next question that can still matter, or proves that none can. */
package org.lumbar.shell.interview;

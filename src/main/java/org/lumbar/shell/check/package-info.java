/**
 * What a rule author sees of a folder and its cases. {@link org.lumbar.shell.check.Examination} combines the remarks about the
 * texts, the results of the cases, what they exercise, and what is proved for all cases.
 */
package org.lumbar.shell.check;

/**
 * Writes results and problems, for people and for programs. A format of {@code assess} is a
 * {@link org.lumbar.shell.report.Report}.
 */
package org.lumbar.shell.report;

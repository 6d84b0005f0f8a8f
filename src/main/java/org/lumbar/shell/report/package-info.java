/** Writes results and problems, for people and for programs. */
package org.lumbar.shell.report;

/** Results and problems as text, for people and for programs. */
package org.lumbar.shell.report;

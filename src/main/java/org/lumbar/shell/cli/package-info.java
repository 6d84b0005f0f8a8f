/** The command line: one class per command. */
package org.lumbar.shell.cli;

/** Text with positions: what was read, where it stands, and what is wrong with it. */
package org.lumbar.shell.text;

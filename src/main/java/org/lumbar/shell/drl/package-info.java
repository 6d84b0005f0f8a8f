/** Rules as text: what an author wrote, read as far as it can be read, every slip with its place. */
package org.lumbar.shell.drl;

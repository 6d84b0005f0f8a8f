/** What can be said about rules without running them, one small class for each thing that is looked at. */
package org.lumbar.shell.check;

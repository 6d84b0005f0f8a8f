/** Results and questions as pages of HTML: renderings, no decisions. */
package org.lumbar.shell.page;

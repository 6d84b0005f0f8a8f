/** Renders questions and results as HTML pages; decides nothing. */
package org.lumbar.shell.page;

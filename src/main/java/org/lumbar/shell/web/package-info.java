/** A local server: a form, its answer as a page, and the same for programs. */
package org.lumbar.shell.web;

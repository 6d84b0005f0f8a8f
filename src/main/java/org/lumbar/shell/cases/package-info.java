/** Case files: reads facts and expectations, and reports every mistake with its place. */
package org.lumbar.shell.cases;

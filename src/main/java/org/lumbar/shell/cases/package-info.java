/** Case files: text in, facts and expectations out, every mistake with its place. */
package org.lumbar.shell.cases;

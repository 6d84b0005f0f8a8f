/** Text with positions: reads YAML and JSON, and reports problems at their place. */
package org.lumbar.shell.text;

/** What rules conclude. The codes, and what each says to people, stand in {@code rules/wording.yaml}. */
package org.lumbar.findings;

/** What rules conclude. The codes and the sentence for each are in {@code rules/wording.yaml}. */
package org.lumbar.findings;

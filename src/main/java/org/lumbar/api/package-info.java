/** Explanations, questions, texts and problems, as data. */
package org.lumbar.api;

/**
 * Explanations, questions, texts and problems, as data. Everything here is immutable and safe for use by several threads, and
 * nothing is null unless its Javadoc says so.
 */
package org.lumbar.api;

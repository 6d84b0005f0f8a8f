/** Explanations, questions and problems as data, without wording for people. */
package org.lumbar.api;

/** What rules can talk about: the questions and their answers, the types of finding, and the words for them. */
package org.lumbar.shell.vocabulary;

/** What a rule base can speak of: the questions and how they are answered, the types of finding, and the words for them. */
package org.lumbar.shell.vocabulary;

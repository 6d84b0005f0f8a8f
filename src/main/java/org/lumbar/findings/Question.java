package org.lumbar.findings;



/**
 * A question whose answer could change the result.
 *
 * @param about the key of the case file that it asks for
 */
public record Question(String about) {
}

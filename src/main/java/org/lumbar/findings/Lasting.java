package org.lumbar.findings;



/** How long it has lasted already, in the lengths that matter. */
public record Lasting(Length past) {
}

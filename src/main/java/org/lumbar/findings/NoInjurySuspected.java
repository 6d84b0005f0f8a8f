package org.lumbar.findings;

/** Nothing makes an injury likely or possible, so the rest may be asked and answered. */
public record NoInjurySuspected() {
}

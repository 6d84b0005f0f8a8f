package org.lumbar.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said to people of one type of finding.
 *
 * @param name the simple name of the type
 * @param heading the heading under which a report lists its findings; empty for steps on the way that are shown in the
 *         trail only
 * @param expectAs the word for it under {@code expect} in a case file; empty where it cannot be expected by such a word
 * @param absent what is said where a rule requires that there be none; empty where the type has no such sentence
 * @param says code to sentence, in the order in which findings of the type matter. A code may be followed by a slash and
 *         the value of another property, {@code POOR_FORM/BAR_TOO_FAR}; the sentence with most such values that fit is
 *         used. The code of a type without codes is its name.
 */
public record FindingType(String name, String heading, String expectAs, String absent, Map<String, String> says) {
    public FindingType {
        says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
    }
}

package org.lumbar.shell.cases;

import java.util.List;
import java.util.Objects;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/**
 * What a case says must be concluded.
 *
 * @param type the name of a type of finding; {@value #RULES} for rules by their names
 * @param word the word for it in the case file
 * @param mode how the codes are to be taken
 * @param codes codes of the type, each perhaps followed by values of other properties as in
 *         {@code POOR_FORM/BAR_TOO_FAR}; or names of rules
 * @param place where it stands, as an error that is not yet one
 */
public record Expectation(String type, String word, Mode mode, List<String> codes, Problem place) {

    /** The type of an expectation about rules. */
    public static final String RULES = "rules";

    /** How codes are to be taken. */
    public enum Mode {
        /** The first finding of the type has the one code given. */
        LEADING,
        /** The findings of the type have these codes and no others; none at all where there are no codes. */
        EXACTLY,
        /** Each of these is there. */
        INCLUDES,
        /** None of these is there. */
        EXCLUDES
    }

    /**
     * Refuses null, and copies what could change.
     *
     * @param type not null
     * @param word not null
     * @param mode not null
     * @param codes copied; later changes do not reach it
     * @param place not null
     * @throws NullPointerException for null
     */
    public Expectation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(mode, "mode");
        codes = List.copyOf(codes);
        Objects.requireNonNull(place, "place");
    }

    /** {@return where it stands} */
    public Position at() {
        return place.position();
    }

    /**
     * {@return the problem that it was not met}
     *
     * @param message what was concluded instead
     * @param hint what to do about it; may be empty
     */
    public Problem notMet(String message, String hint) {
        return place.saying(message, hint);
    }
}

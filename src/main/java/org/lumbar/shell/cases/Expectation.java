package org.lumbar.shell.cases;

import java.util.List;
import java.util.Objects;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/** What a case says must be concluded. */
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

    /** {@return the problem that it was not met} */
    public Problem notMet(String message, String hint) {
        return place.saying(message, hint);
    }
}

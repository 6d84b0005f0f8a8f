package org.lumbar.shell.cases;

import java.util.List;

import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/** What a case expects to be concluded. */
public record Expectation(String type, String word, Mode mode, List<String> codes, Problem place) {

    /** The type of an expectation about rules. */
    public static final String RULES = "rules";

    /** How the codes are compared with the findings. */
    public enum Mode {
        /** The first finding of the type has the one code listed. */
        LEADING,
        /** The findings of the type have exactly these codes; if none are listed, there must be no finding. */
        EXACTLY,
        /** All of these are concluded. */
        INCLUDES,
        /** None of these is concluded. */
        EXCLUDES
    }

    public Expectation {
        codes = List.copyOf(codes);
    }

    public Position at() {
        return place.position();
    }

    public Problem notMet(String message, String hint) {
        return place.saying(message, hint);
    }
}

package org.lumbar.api;

import java.util.List;

/**
 * A library that this call needs is not on the class path; the message says which to add.
 *
 * <pre>{@code
 * try {
 *     report = rules.assessJson("request", body);
 * } catch (MissingLibraryException missing) {
 *     log.error(missing.getMessage());   // to read JSON, add tools.jackson.core:jackson-core:… to the dependencies of your build
 * }
 * }</pre>
 */
public final class MissingLibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String[] coordinates;

    /**
     * Says what to add to the class path.
     *
     * @param purpose what it was needed for, as in "to compile rules"
     * @param coordinates the Maven coordinates of what to add; at least one
     */
    public MissingLibraryException(String purpose, List<String> coordinates) {
        super(purpose + ", add " + String.join(" and ", coordinates) + " to the dependencies of your build");
        this.coordinates = coordinates.toArray(String[]::new);
    }

    /** {@return the Maven coordinates of what to add} */
    public List<String> coordinates() {
        return List.of(coordinates);
    }
}

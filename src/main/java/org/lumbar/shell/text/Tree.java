package org.lumbar.shell.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.Problem;

/**
 * What one document holds, as far as it could be read.
 *
 * @param root the document; empty where it holds nothing. Beside a problem it is what could be read nevertheless, so
 *         that more problems can be found in it.
 * @param problems what keeps it from being used, in the order of the text
 */
public record Tree(Optional<Node> root, List<Problem> problems) {

    /** How deeply values may be nested. */
    public static final int DEPTH = 32;

    /**
     * Refuses null, and copies what could change.
     *
     * @param root not null
     * @param problems copied; later changes do not reach it
     * @throws NullPointerException for null
     */
    public Tree {
        Objects.requireNonNull(root, "root");
        problems = List.copyOf(problems);
    }

    /**
     * Reads a document. Whatever is wrong with the text is among the problems.
     *
     * @param text the text of one document
     * @param notation how it is written
     * @return what could be read, and what is wrong with it
     * @throws MissingLibraryException if the library for this notation is not on the class path
     */
    public static Tree of(Text text, Notation notation) {
        Problems problems = new Problems(text);
        Optional<Node> root = of(text, notation, problems);
        return new Tree(root, problems.list());
    }

    /**
     * Reads a document and notes what is wrong with it among other problems of the same text.
     *
     * @param text the text of one document
     * @param notation how it is written
     * @param problems of the same text; more are added
     * @return the document; empty where it could not be read at all
     * @throws MissingLibraryException if the library for this notation is not on the class path
     */
    public static Optional<Node> of(Text text, Notation notation, Problems problems) {
        boolean yaml = notation == Notation.YAML;
        try {
            return yaml ? YamlTree.read(text, problems) : JsonTree.read(text, problems).root();
        } catch (NoClassDefFoundError broken) {
            Library.require(yaml ? "to read YAML" : "to read JSON", yaml ? Library.YAML : Library.JSON);
            throw broken;
        }
    }
}

package org.lumbar.shell.text;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.Problem;

/** The content of one document, as far as it could be read. */
public record Tree(Optional<Node> root, List<Problem> problems) {

    public static final int DEPTH = 32;

    public Tree {
        problems = List.copyOf(problems);
    }

    public static Tree of(Text text, Notation notation) {
        Problems problems = new Problems(text);
        Optional<Node> root = of(text, notation, problems);
        return new Tree(root, problems.list());
    }

    /** Reads a document and adds to the problems of its text. */
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

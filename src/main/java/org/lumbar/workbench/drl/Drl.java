package org.lumbar.workbench.drl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.source.Position;
import org.lumbar.source.Text;

/**
 * A file of rules, as far as it could be read.
 *
 * @param path the file as it was named
 * @param packageName where its package is named
 * @param imports what it imports
 * @param declarations the types that it declares
 * @param rules its rules, in their order
 * @param remarks what there is to say about it so far; checks add to it
 */
public record Drl(String path, String content, Optional<Name> packageName, List<Name> imports,
        List<Declaration> declarations, List<Rule> rules, Remarks remarks) {
    public Drl {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
        rules = List.copyOf(rules);
    }

    /** A name with dots, such as {@code org.lumbar.facts.*}. */
    public record Name(String text, Span at) {
    }

    /**
     * A type that is declared in DRL.
     *
     * @param properties each with the name of its type, in their order
     */
    public record Declaration(Token name, Map<String, Token> properties, Span at) {
    }

    /** Reads a file. Never fails: whatever is wrong with it is among the remarks. */
    public static Drl read(Path path, String content) {
        Remarks remarks = new Remarks(new Text(path.toString(), 1, content));
        return new DrlReader(path.toString(), content, remarks).read();
    }

    /** The number of a character's line, from 1. */
    public int line(Span span) {
        return (int) content.substring(0, span.start()).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The rule that stands at a place, if any. */
    public Optional<Rule> ruleAt(Position place) {
        return rules.stream().filter(rule -> line(rule.at()) <= place.line()
                && place.line() <= line(new Span(rule.at().end(), rule.at().end()))).findFirst();
    }
}

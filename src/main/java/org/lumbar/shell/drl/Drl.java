package org.lumbar.shell.drl;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lumbar.api.Position;
import org.lumbar.shell.text.Text;

/** A file of rules, as far as it could be read. */
public record Drl(String path, String content, Optional<Name> packageName, List<Name> imports,
        List<Declaration> declarations, List<Rule> rules, List<Rule> aside, Remarks remarks) {
    public Drl {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
        rules = List.copyOf(rules);
        aside = List.copyOf(aside);
    }

    /** A name with dots, such as {@code org.lumbar.facts.*}. */
    public record Name(String text, TextSpan at) {
    }

    /** A type that is declared in DRL. */
    public record Declaration(Token name, Map<String, Token> properties, List<Mark> marks, TextSpan at) {

        /** {@return the annotation of a name that stands with a property, or with the type where that is empty} */
        public Optional<Mark> mark(String wanted, String property) {
            return marks.stream().filter(mark -> mark.name().text().equals(wanted) && mark.property().equals(property))
                    .findFirst();
        }
    }

    /** An annotation in a declaration, such as {@code @key}. */
    public record Mark(Token name, String property, List<Token> value, TextSpan at) {
    }

    /** Reads a file. Never fails: whatever is wrong with it is among the remarks. */
    public static Drl read(Path path, String content) {
        Remarks remarks = new Remarks(new Text(path.toString(), 1, content));
        return new DrlReader(path.toString(), content, remarks).read();
    }

    /** The same with its drafts among its rules. */
    public Drl withDrafts() {
        return with(rule -> rule.lifeCycle().status() == LifeCycle.Status.DRAFT);
    }

    /** The same with some of the rules that are set aside among its rules. */
    public Drl with(Predicate<Rule> used) {
        if (aside.stream().noneMatch(used)) {
            return this;
        }
        List<Rule> all = Stream.concat(rules.stream(), aside.stream().filter(used))
                .sorted(Comparator.comparingInt(rule -> rule.at().start())).toList();
        return new Drl(path, content, packageName, imports, declarations, all, aside.stream().filter(used.negate())
                .toList(), remarks);
    }

    /** {@return the number of a character's line, from 1} */
    public int line(TextSpan span) {
        return remarks.line(span.start());
    }

    /** {@return the rule that stands at a place, if any} */
    public Optional<Rule> ruleAt(Position place) {
        return Stream.concat(rules.stream(), aside.stream()).filter(rule -> line(rule.at()) <= place.line()
                && place.line() <= line(new TextSpan(rule.at().end(), rule.at().end()))).findFirst();
    }

    /** {@return whether a type is declared or named in it} */
    public boolean mentions(Set<String> types) {
        return declarations.stream().anyMatch(type -> types.contains(type.name().text()))
                || rules.stream().flatMap(rule -> Mentioned.in(rule).stream()).anyMatch(types::contains);
    }
}

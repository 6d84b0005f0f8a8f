package org.lumbar.shell.drl;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Position;
import org.lumbar.shell.text.Text;

/** A rule file as far as it could be read; drafts and retired rules are set aside. */
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

    public record Declaration(Token name, Map<String, Token> properties, List<Mark> marks, TextSpan at) {

        /** {@return the annotation of a property, or of the type if the property is empty} */
        public Optional<Mark> mark(String wanted, String property) {
            return marks.stream().filter(mark -> mark.name().text().equals(wanted) && mark.property().equals(property))
                    .findFirst();
        }
    }

    /** An annotation in a declaration, such as {@code @key}. */
    public record Mark(Token name, String property, List<Token> value, TextSpan at) {
    }

    /** Never fails: whatever is wrong is among the remarks. */
    public static Drl read(Path path, String content) {
        Remarks remarks = new Remarks(new Text(path.toString(), 1, content));
        return new DrlReader(path.toString(), content, remarks).read();
    }

    /** The same file with its drafts as rules. */
    public Drl withDrafts() {
        return with(rule -> rule.lifeCycle().status() == LifeCycle.Status.DRAFT);
    }

    /** The same file with those of its set-aside rules that are wanted. */
    public Drl with(Predicate<Rule> wanted) {
        if (aside.stream().noneMatch(wanted)) {
            return this;
        }
        List<Rule> all = Stream.concat(rules.stream(), aside.stream().filter(wanted))
                .sorted(Comparator.comparingInt(rule -> rule.at().start())).toList();
        return new Drl(path, content, packageName, imports, declarations, all, aside.stream().filter(wanted.negate())
                .toList(), remarks);
    }

    /** {@return the line on which a span begins, from 1} */
    public int line(TextSpan span) {
        return remarks.line(span.start());
    }

    /** {@return the rule at a place, if any} */
    public Optional<Rule> ruleAt(Position place) {
        return Stream.concat(rules.stream(), aside.stream()).filter(rule -> line(rule.at()) <= place.line()
                && place.line() <= line(new TextSpan(rule.at().end(), rule.at().end()))).findFirst();
    }

    /** {@return the names of the types declared in it} */
    public Set<String> declared() {
        return declarations.stream().map(type -> type.name().text()).collect(Collectors.toSet());
    }

    /** {@return whether any of the types is declared or named in it} */
    public boolean mentions(Set<String> types) {
        return declarations.stream().anyMatch(type -> types.contains(type.name().text()))
                || rules.stream().flatMap(rule -> Mentioned.in(rule).stream()).anyMatch(types::contains);
    }
}

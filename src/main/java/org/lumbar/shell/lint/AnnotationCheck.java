package org.lumbar.shell.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.drl.VariableScope;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Ledger;

/** Whether a rule names its source and its reason, and both make sense. */
final class AnnotationCheck implements Check {

    private static final List<String> KNOWN = List.of("source", "because", "status", "reviewed", Acceptance.NAME);
    private static final Pattern ID = Pattern.compile("[^,\\s][^,]*");

    private final Set<String> statements;

    AnnotationCheck(Set<String> statements) {
        this.statements = statements;
    }

    @Override
    public void look(Drl file, Rule rule) {
        for (Rule.Annotation annotation : rule.annotations()) {
            if (!KNOWN.contains(annotation.name().text())) {
                String question = Nearest.question(annotation.name().text(), KNOWN);
                file.remarks().add(RuleFault.UNKNOWN_ANNOTATION, rule.name(), annotation.name().at(),
                        "there is no '@" + annotation.name().text() + "'",
                        question.isEmpty() ? "a rule has @source and @because" : question);
            }
        }
        source(file, rule);
        because(file, rule);
    }

    private static boolean isMissing(Rule rule, String name) {
        return rule.annotation(name).isEmpty() && rule.annotations().stream().map(one -> one.name().text())
                .noneMatch(other -> !KNOWN.contains(other) && Nearest.to(other, KNOWN).filter(name::equals)
                        .isPresent());
    }

    private void source(Drl file, Rule rule) {
        if (isMissing(rule, "source")) {
            file.remarks().add(RuleFault.NO_SOURCE, rule.name(), rule.nameAt(), "this rule names no source",
                    "write the statement it implements below its name: @source(\"K01\")");
            return;
        }
        rule.annotation("source").ifPresent(annotation -> annotation.value()
                .filter(value -> !value.text().isBlank())
                .ifPresentOrElse(value -> ids(file, rule, value), () -> file.remarks().add(RuleFault.NO_SOURCE, rule.name(),
                        annotation.at(), "this @source names no statement",
                                "write it like this: @source(\"K01, K02\")")));
    }

    private void ids(Drl file, Rule rule, Token value) {
        Matcher matcher = ID.matcher(value.text());
        while (matcher.find()) {
            String id = matcher.group().strip();
            if (!statements.contains(id)) {
                String question = id.contains(" ") ? "put a ',' between two statements"
                        : isOfNewSource(id) ? "add it there, below statements:, with its source"
                        : Nearest.question(id, statements);
                file.remarks().add(RuleFault.UNKNOWN_SOURCE, rule.name(),
                        Because.within(value, matcher.start(), matcher.start() + id.length()),
                        "there is no statement " + Quoted.of(id) + " in " + Ledger.FILE,
                        question.isEmpty() ? "use the id of a statement there" : question);
            }
        }
    }

    /** The letters of an id are those of its source. */
    private boolean isOfNewSource(String id) {
        String letters = id.replaceFirst("\\d+$", "");
        return letters.matches("[A-Z]+") && letters.length() < id.length()
                && statements.stream().noneMatch(other -> other.matches(letters + "\\d+"));
    }

    private void because(Drl file, Rule rule) {
        if (isMissing(rule, "because")) {
            file.remarks().add(RuleFault.NO_BECAUSE, rule.name(), rule.nameAt(), "this rule gives no reason",
                    "write the reason below its name, as a sentence: @because(\"…\")");
            return;
        }
        rule.annotation("because").filter(one -> one.value().map(Token::text).orElse("").isBlank())
                .ifPresent(one -> file.remarks().add(RuleFault.NO_BECAUSE, rule.name(), one.at(),
                        "this @because gives no reason", "write the reason as a sentence: @because(\"…\")"));
        Because.unpaired(rule).ifPresent(at -> file.remarks().add(RuleFault.BECAUSE_UNBOUND, rule.name(), at,
                "this brace is unmatched", "put the name between two braces: {count}"));
        List<VariableScope.Bound> bound = VariableScope.of(rule).bound();
        for (Because.Placeholder placeholder : Because.placeholders(rule)) {
            placeholder(file, rule, placeholder, bound);
        }
    }

    private static void placeholder(Drl file, Rule rule, Because.Placeholder placeholder, List<VariableScope.Bound> bound) {
        Set<String> names = bound.stream().filter(one -> !one.property().isEmpty() && one.scope().isEmpty())
                .map(one -> VariableCheck.plain(one.name().text())).collect(Collectors.toSet());
        if (names.contains(placeholder.name())) {
            return;
        }
        String name = placeholder.name().replace("$", "");
        boolean whole = bound.stream().anyMatch(one -> one.property().isEmpty()
                && VariableCheck.plain(one.name().text()).equals(name));
        String question = names.contains(name) ? "write {" + name + "}" : Nearest.question(name, names);
        file.remarks().add(RuleFault.BECAUSE_UNBOUND, rule.name(), placeholder.at(), whole
                ? Quoted.of(placeholder.name()) + " is a whole fact, which has no single value to show"
                : "no condition binds " + Quoted.of(placeholder.name()), question.isEmpty()
                        ? "bind a property in a condition that must be met: $" + name + " : …" : question);
    }
}

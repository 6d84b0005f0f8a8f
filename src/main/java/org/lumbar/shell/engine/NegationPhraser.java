package org.lumbar.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lumbar.shell.drl.Condition;
import org.lumbar.shell.drl.Constraint;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Wording;

/** Puts into words what a rule requires to be absent. */
final class NegationPhraser {

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Drl file;

    NegationPhraser(Vocabulary vocabulary, Wording wording, Drl file) {
        this.vocabulary = vocabulary;
        this.wording = wording;
        this.file = file;
    }

    /** A phrase for each {@code not} of a rule, in order. */
    List<String> phrases(Rule rule) {
        List<String> phrases = new ArrayList<>();
        rule.conditions().forEach(condition -> collect(condition, phrases));
        return phrases;
    }

    private void collect(Condition condition, List<String> phrases) {
        if (condition instanceof Condition.Prefixed prefixed && prefixed.word().equals("not")) {
            prefixed.parts().forEach(part -> phrases.add(phrase(part)));
        } else if (condition instanceof Condition.Grouped group) {
            group.parts().forEach(part -> collect(part, phrases));
        }
    }

    private String phrase(Condition condition) {
        if (condition instanceof Condition.Matched pattern) {
            return phrase(pattern);
        }
        List<Condition> parts = condition instanceof Condition.Grouped group ? group.parts()
                : condition instanceof Condition.Prefixed prefixed ? prefixed.parts() : List.of();
        return parts.isEmpty() ? "no " + written(condition.at())
                : parts.stream().map(this::phrase).collect(Collectors.joining(" and "));
    }

    private String phrase(Condition.Matched pattern) {
        List<Constraint> constraints = pattern.constraints().stream()
                .filter(constraint -> !(constraint instanceof Constraint.Binding)).toList();
        String type = pattern.type().text();
        return vocabulary.concepts().of(type).filter(concept -> concept.role() == Concept.Role.ANSWER)
                .map(concept -> answer(concept, constraints))
                .or(() -> wording.absent(type, constraints.stream().flatMap(one -> value(one).stream()).toList()))
                .orElseGet(() -> "no " + type + (constraints.isEmpty() ? "" : " with " + constraints.stream()
                        .map(constraint -> written(constraint.at())).collect(Collectors.joining(", "))));
    }

    private String answer(Concept concept, List<Constraint> constraints) {
        List<Constraint> left = new ArrayList<>(constraints);
        Optional<Constraint> keyed = left.stream().filter(constraint -> value(constraint).isPresent()
                && ((Constraint.Comparison) constraint).left().text().equals(concept.subject())).findFirst();
        keyed.ifPresent(left::remove);
        return concept.key(keyed.flatMap(NegationPhraser::value).map(NegationPhraser::word).orElse("…"))
                + " is not answered" + (left.isEmpty() ? "" : " with "
                        + left.stream().map(this::words).collect(Collectors.joining(" and ")));
    }

    private String words(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison && comparison.right().size() == 1
                && comparison.right().get(0).is(Operand.Kind.NUMBER)) {
            String number = comparison.right().get(0).text();
            switch (comparison.operator()) {
                case ">":
                    return "more than " + number;
                case ">=":
                    return number + " or more";
                case "<":
                    return "less than " + number;
                case "<=":
                    return number + " or less";
                default:
                    break;
            }
        }
        return value(constraint).map(NegationPhraser::word).orElseGet(() -> written(constraint.at()));
    }

    /** The constant that a property must equal. */
    private static Optional<String> value(Constraint constraint) {
        if (!(constraint instanceof Constraint.Comparison comparison) || !comparison.operator().equals("==")
                || comparison.right().size() != 1 || comparison.right().get(0).is(Operand.Kind.VARIABLE)
                || comparison.right().get(0).is(Operand.Kind.OTHER)) {
            return Optional.empty();
        }
        Operand constant = comparison.right().get(0);
        return Optional.of(constant.is(Operand.Kind.NAME)
                ? constant.text().substring(constant.text().lastIndexOf('.') + 1) : constant.text());
    }

    private static String word(String constant) {
        return constant.equals("true") ? "yes" : constant.equals("false") ? "no" : constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String written(TextSpan at) {
        return file.content().substring(at.start(), at.end()).replaceAll("\\s+", " ");
    }
}

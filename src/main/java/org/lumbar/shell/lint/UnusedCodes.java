package org.lumbar.shell.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.LifeCycle;
import org.lumbar.shell.drl.Operand;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The codes that have wording although no rule, not even a draft, can conclude them. */
final class UnusedCodes {

    private final Vocabulary vocabulary;
    private final Map<String, List<Rule.Conclusion>> conclusions;

    UnusedCodes(Vocabulary vocabulary, List<Drl> files) {
        this.vocabulary = vocabulary;
        this.conclusions = files.stream().flatMap(file -> Stream.concat(file.rules().stream(), file.aside().stream()
                .filter(rule -> rule.lifeCycle().status() == LifeCycle.Status.DRAFT)))
                .flatMap(rule -> rule.conclusion().stream()).collect(Collectors.groupingBy(one -> one.type().text()));
    }

    /** Whether a code, perhaps with values after it, is unused; the words of questions never are. */
    boolean has(String type, String code) {
        Optional<Concept> concept = vocabulary.concepts().of(type);
        return concept.isPresent() && !type.equals(Vocabulary.QUESTION) && conclusions.getOrDefault(type, List.of()).stream()
                .noneMatch(conclusion -> canBe(concept.get(), conclusion, List.of(code.split("/"))));
    }

    private static boolean canBe(Concept type, Rule.Conclusion conclusion, List<String> parts) {
        boolean isCoded = !type.codeProperty().isEmpty();
        List<Operand> arguments = conclusion.arguments();
        List<String> properties = type.constructors().stream().filter(way -> way.size() == arguments.size()).findFirst()
                .orElse(List.of());
        int index = properties.indexOf(type.codeProperty());
        boolean coded = isCoded ? index < 0 || canBe(arguments.get(index), parts.get(0)) : parts.get(0).equals(type.name());
        return coded && parts.stream().skip(1).allMatch(part -> arguments.stream().anyMatch(one -> canBe(one, part))
                || properties.size() < type.properties().size());
    }

    private static boolean canBe(Operand argument, String value) {
        String last = argument.tokens().get(argument.tokens().size() - 1).text();
        return argument.is(Operand.Kind.VARIABLE) || argument.is(Operand.Kind.OTHER) || last.equals(value);
    }
}

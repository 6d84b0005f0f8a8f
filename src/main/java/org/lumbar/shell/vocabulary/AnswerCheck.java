package org.lumbar.shell.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Checks answers from any source in the same way; the caller adds the place to each problem. */
public record AnswerCheck(Vocabulary vocabulary) {

    private static final int SHOWN = 3;

    /** @throws InvalidInputException if these cannot be the answers of one case */
    public void require(Collection<?> facts) {
        List<Problem> problems = of(facts);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The problems with the answers of a case, each on its own and all together. */
    public List<Problem> of(Collection<?> facts) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<Object>> answers = new LinkedHashMap<>();
        for (Object fact : facts) {
            Optional<KnownAnswers.Known> listed = vocabulary.known(fact);
            if (listed.isPresent()) {
                answers.computeIfAbsent(listed.get().key(), first -> new LinkedHashSet<>(2)).add(listed.get().word());
            } else {
                of(fact).ifPresentOrElse(problems::add, () -> vocabulary.keyOf(fact).ifPresent(
                        key -> answers.computeIfAbsent(key, first -> new LinkedHashSet<>(2)).add(vocabulary.valueOf(fact))));
            }
        }
        answers.forEach((key, values) -> {
            if (values.size() > 1) {
                vocabulary.question(key).filter(question -> !question.isList())
                        .map(question -> several(question, values.stream().map(Object::toString).toList())).ifPresent(problems::add);
            }
        });
        return problems;
    }

    public Optional<Problem> of(Object fact) {
        if (!(fact instanceof Record)) {
            return Optional.of(useless(fact == null ? "null" : "a " + fact.getClass().getName()));
        }
        if (fact instanceof DeclaredFact declared) {
            return declared(declared);
        }
        String type = fact.getClass().getSimpleName();
        return vocabulary.concluded().contains(type) ? Optional.of(notGiven(type)) : vocabulary.concepts().of(type)
                .filter(known -> known.packageName().equals(fact.getClass().getPackageName())).flatMap(known -> answer(fact, known));
    }

    private Optional<Problem> declared(DeclaredFact fact) {
        Optional<Concept> concept = vocabulary.concepts().of(fact.type()).filter(known -> known.packageName().isEmpty());
        if (concept.isEmpty() || vocabulary.concluded().contains(fact.type())) {
            return Optional.of(notGiven(fact.type()));
        }
        Map<String, String> properties = concept.get().properties();
        return fact.values().entrySet().stream().map(value -> !properties.containsKey(value.getKey())
                        ? Optional.of(noProperty(fact.type(), value.getKey(), properties.keySet()))
                        : checkedValue(concept.get(), value.getKey(), value.getValue()))
                .flatMap(Optional::stream).findFirst().or(() -> answer(fact, concept.get()));
    }

    /** The problem with giving a fact of a type that rules conclude, or that they do not declare. */
    public Problem notGiven(String type) {
        if (vocabulary.concluded().contains(type)) {
            return Problem.ofFile("", ("AEIOU".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type
                    + " is concluded by rules and cannot be given", "give the answers from which it follows");
        }
        List<String> types = vocabulary.declared().stream().map(DeclaredType::name).toList();
        return Problem.ofFile("", "these rules declare no type " + Quoted.of(type),
                types.isEmpty() ? "leave it out" : Nearest.hint(type, types));
    }

    public static Problem noProperty(String type, String name, Set<String> properties) {
        return Problem.ofFile("", type + " has no property " + Quoted.of(name), Nearest.hint(name, properties));
    }

    private Optional<Problem> checkedValue(Concept concept, String property, Object value) {
        PropertyType type = PropertyType.TYPES.get(concept.properties().get(property));
        return type == null || type.takes(value) ? Optional.empty()
                : Optional.of(wrongKind(concept.name(), property, type, given(value)));
    }

    /** The problem with a value that a property cannot have; for a question, the same as in a case file. */
    public Problem wrongKind(String name, String property, PropertyType type, String given) {
        return vocabulary.concepts().of(name).map(Concept::key).flatMap(vocabulary::question)
                .map(question -> notTaken(question, given))
                .orElseGet(() -> Problem.ofFile("", name + "." + property + " takes " + type.words() + ", not " + given, type.hint()));
    }

    private static Problem notTaken(QuestionType question, String given) {
        return question.isCount() ? Problem.ofFile("", outOfRange(question, given), "write it in digits, such as 3")
                : Problem.ofFile("", given + " is not an answer to " + question.key(),
                        "Allowed: " + String.join(", ", question.words()));
    }

    private static String given(Object value) {
        return value instanceof String text ? Quoted.of(text) : Quoted.plain(String.valueOf(value));
    }

    private Optional<Problem> answer(Object fact, Concept concept) {
        if (concept.role() != Concept.Role.ANSWER) {
            return Optional.empty();
        }
        Optional<QuestionType> question = vocabulary.keyOf(fact).flatMap(vocabulary::question);
        if (question.isEmpty() && fact instanceof DeclaredFact declared && declared.values().size() == 1) {
            return vocabulary.question(concept.key())
                    .map(known -> notTaken(known, given(declared.values().values().iterator().next())));
        }
        if (question.isEmpty()) {
            return problem(fact + " is not an answer to " + concept.key(), "leave out what is not known");
        }
        return question.filter(QuestionType::isCount).flatMap(count -> range(count, (int) vocabulary.valueOf(fact)));
    }

    private static Optional<Problem> range(QuestionType question, int number) {
        if (number >= question.least() && number <= question.most()) {
            return Optional.empty();
        }
        return problem(outOfRange(question, String.valueOf(number)), number < question.least()
                ? "the minimum is " + question.least() : "the maximum is " + question.most());
    }

    public static String outOfRange(QuestionType question, String given) {
        return question.key() + ": " + needed(question) + ", not " + given;
    }

    public static String needed(QuestionType question) {
        return "a whole number from " + question.least() + " to " + question.most() + " is needed";
    }

    /** The problem with several answers to a question that takes one. */
    public static Problem several(QuestionType question, List<String> values) {
        String shown = values.stream().limit(SHOWN).map(Quoted::plain).collect(Collectors.joining(" and "));
        return Problem.ofFile("", question.key() + " takes one answer, not " + shown
                + (values.size() > SHOWN ? " and " + (values.size() - SHOWN) + " more" : ""), "keep the right one");
    }

    public static Problem useless(String what) {
        return Problem.ofFile("", "no rule uses " + what, "give each answer as the record of its question");
    }

    private static Optional<Problem> problem(String message, String hint) {
        return Optional.of(Problem.ofFile("", message, hint));
    }
}

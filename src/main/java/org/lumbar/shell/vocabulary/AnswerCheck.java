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

/** Checks answers the same way however they are given. Its problems have no place yet. */
public record AnswerCheck(Vocabulary vocabulary) {

    /** @throws InvalidInputException if these cannot be the answers of one case */
    public void require(Collection<?> facts) {
        List<Problem> problems = of(facts);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The problems of the answers of a case, each on its own and together. */
    public List<Problem> of(Collection<?> facts) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<Object>> answers = new LinkedHashMap<>();
        for (Object fact : facts) {
            of(fact).ifPresentOrElse(problems::add, () -> vocabulary.keyOf(fact).ifPresent(
                    key -> answers.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(vocabulary.valueOf(fact))));
        }
        answers.forEach((key, values) -> together(vocabulary.question(key).orElseThrow(), values)
                .ifPresent(problems::add));
        return problems;
    }

    public Optional<Problem> of(Object fact) {
        if (!(fact instanceof Record)) {
            return Optional.of(useless(fact == null ? "null" : "a " + fact.getClass().getName()));
        }
        String type = fact instanceof DeclaredFact declared ? declared.type() : fact.getClass().getSimpleName();
        Optional<Concept> concept = vocabulary.concept(type).filter(known -> fact instanceof DeclaredFact
                ? known.home().isEmpty() : known.home().equals(fact.getClass().getPackageName()));
        if (fact instanceof DeclaredFact && concept.isEmpty()) {
            return problem("these rules declare no type " + type, "");
        }
        if (vocabulary.concluded().contains(type)) {
            return problem("a " + type + " is concluded by rules and cannot be given",
                    "give the answers from which it follows");
        }
        return concept.filter(known -> known.role() == Concept.Role.ANSWER).flatMap(known -> answer(fact, known));
    }

    private Optional<Problem> answer(Object fact, Concept concept) {
        Optional<QuestionType> question = vocabulary.keyOf(fact).flatMap(vocabulary::question);
        if (question.isEmpty()) {
            return problem(fact + " is not an answer to " + concept.key(), "leave out what is not known");
        }
        return question.filter(QuestionType::isCount).flatMap(count -> range(count, (int) vocabulary.valueOf(fact)));
    }

    private static Optional<Problem> range(QuestionType question, int number) {
        return number < question.least() ? problem(outOfRange(question, String.valueOf(number)),
                "the minimum is " + question.least())
                : number > question.most() ? problem(outOfRange(question, String.valueOf(number)),
                        "the maximum is " + question.most()) : Optional.empty();
    }

    public static String outOfRange(QuestionType question, String given) {
        return question.key() + ": " + needed(question) + ", not " + given;
    }

    public static String needed(QuestionType question) {
        return "a whole number from " + question.least() + " to " + question.most() + " is needed";
    }

    private static Optional<Problem> together(QuestionType question, Collection<Object> values) {
        return question.isList() || values.size() < 2 ? Optional.empty()
                : problem(question.key() + " takes one answer, not "
                        + values.stream().map(Object::toString).collect(Collectors.joining(" and ")),
                        "keep the right one");
    }

    public static Problem useless(String what) {
        return Problem.ofFile("", "no rule uses " + what,
                "give answers, each as the record of its question");
    }

    private static Optional<Problem> problem(String message, String hint) {
        return Optional.of(Problem.ofFile("", message, hint));
    }
}

package org.lumbar.shell.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lumbar.api.FindingType;
import org.lumbar.api.Goal;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Checks that the type, the code and the values of a goal exist. */
public record GoalCheck(Vocabulary vocabulary) {

    /** @throws InvalidInputException for an unknown type, code or value */
    public void require(Goal goal) {
        of(goal).ifPresent(problem -> {
            throw new InvalidInputException(List.of(problem));
        });
    }

    public Optional<Problem> of(Goal goal) {
        Set<String> types = new LinkedHashSet<>(vocabulary.types().stream().map(FindingType::name).toList());
        types.addAll(vocabulary.concepts().names());
        types.addAll(vocabulary.concluded());
        if (!types.contains(goal.type())) {
            return Optional.of(Problem.ofFile("", "there is no type " + Quoted.of(goal.type()),
                    Nearest.question(goal.type(), types)));
        }
        Codes known = vocabulary.codes(goal.type());
        Set<String> codes = known.plain();
        boolean named = vocabulary.type(goal.type()).isPresent()
                && vocabulary.concepts().of(goal.type()).filter(type -> type.codeProperty().isEmpty()).isEmpty();
        return goal.wants().stream().filter(want -> named && want.is() && want.property().equals(Goal.CODE))
                .flatMap(want -> want.values().stream()).filter(code -> !codes.contains(code)).findFirst()
                .map(code -> Problem.ofFile("", goal.type() + " has no code " + Quoted.of(code), hint(code, codes)))
                .or(() -> named ? value(goal, known) : Optional.empty());
    }

    /** What is wrong with the values of properties other than the code. */
    private static Optional<Problem> value(Goal goal, Codes known) {
        String code = goal.wants().stream().filter(want -> want.is() && want.property().equals(Goal.CODE) && want.values().size() == 1)
                .flatMap(want -> want.values().stream()).findFirst().orElse("");
        return known.unknownValue(code, goal.wants().stream().filter(want -> want.is() && !want.property().equals(Goal.CODE))
                .flatMap(want -> want.values().stream()).filter(value -> !value.isEmpty()).toList())
                .map(value -> Problem.ofFile("", (goal.type() + " " + code).strip() + " is never " + Quoted.of(value),
                        Nearest.question(value, known.values(code))));
    }

    private static String hint(String code, Set<String> codes) {
        String question = Nearest.question(code, codes);
        return question.isEmpty() ? "the codes are " + String.join(", ", codes) : question;
    }
}

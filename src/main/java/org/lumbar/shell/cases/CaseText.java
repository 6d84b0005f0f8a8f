package org.lumbar.shell.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.vocabulary.Rulebook;

/** The text of one case, edited in place: only answers change; comments, order and everything else stay. */
public record CaseText(String text, Notation notation) {

    private static final Pattern EMPTY = Pattern.compile("(?m)^\\{\\s*}\\s*$");

    /** {@return the text with other answers; empty if they cannot be edited in place} */
    public Optional<CaseText> with(CaseAnswers before, CaseAnswers after, Rulebook rulebook) {
        String changed = notation == Notation.YAML ? EMPTY.matcher(text).replaceFirst("") : text;
        Set<String> keys = new LinkedHashSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        for (String key : keys) {
            List<String> value = after.values().get(key);
            QuestionType question = rulebook.vocabulary().question(key).orElseThrow();
            if (value == null) {
                changed = notation == Notation.YAML ? YamlCaseText.without(changed, question) : JsonCaseText.without(changed, question);
            } else if (!value.equals(before.values().get(key))) {
                changed = notation == Notation.YAML ? YamlCaseText.with(changed, question, value)
                        : JsonCaseText.with(changed, question, value);
            }
        }
        CaseText made = new CaseText(isEmpty(changed) ? changed + "{}\n" : changed, notation);
        return CaseAnswers.of(made.text(), rulebook).answers()
                .filter(read -> read.values().equals(after.values())).map(read -> made);
    }

    private static boolean isEmpty(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }
}

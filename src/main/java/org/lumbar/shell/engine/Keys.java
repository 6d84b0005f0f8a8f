package org.lumbar.shell.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.api.Answer;
import org.lumbar.facts.AnswerKey;
import org.lumbar.facts.Answers;
import org.lumbar.api.ConditionText;

/** Which keys of a case file a condition is about. */
final class Keys {

    private static final Pattern EQUALITY = Pattern.compile("(?:this\\.)?(\\w+)\\s*==\\s*(?:\\w+\\.)*(\\w+)");

    private Keys() {
    }

    /** Whether a type is an answer of the case file. */
    static boolean isAnswer(String type) {
        return answer(type).isPresent();
    }

    /** The keys that a pattern on answers is about; none for another pattern. */
    static List<String> of(ConditionText pattern) {
        Optional<String> subject = subject(pattern.type());
        List<String> names = pattern.constraints().stream().map(EQUALITY::matcher).filter(Matcher::matches)
                .filter(equality -> subject.isPresent() && equality.group(1).equals(subject.get()))
                .map(equality -> equality.group(2).toLowerCase(Locale.ROOT).replace('_', '-')).toList();
        return AnswerKey.all().stream().filter(key -> key.type().getSimpleName().equals(pattern.type()))
                .filter(key -> names.isEmpty() || names.contains(key.name())).map(AnswerKey::key).toList();
    }

    /** The keys of a type of answers. */
    static List<String> of(String type) {
        return AnswerKey.all().stream().filter(key -> key.type().getSimpleName().equals(type)).map(AnswerKey::key)
                .toList();
    }

    /** Whether a constraint says which of the questions of its type is meant. */
    static boolean isAboutSubject(String type, String constraint) {
        Matcher equality = EQUALITY.matcher(constraint);
        return equality.matches() && subject(type).filter(equality.group(1)::equals).isPresent();
    }

    /** The property that tells apart the questions of one type. */
    private static Optional<String> subject(String type) {
        return answer(type).map(known -> known.getAnnotation(Answer.class).value())
                .map(Pattern.compile("\\{(\\w+)}")::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private static Optional<Class<? extends Record>> answer(String type) {
        return Answers.types().stream().filter(known -> known.getSimpleName().equals(type)).findFirst();
    }
}

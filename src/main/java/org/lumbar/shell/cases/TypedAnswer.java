package org.lumbar.shell.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.shell.text.Listing;
import org.lumbar.shell.vocabulary.Synonym;
import org.lumbar.shell.vocabulary.Vocabulary;

/** An answer as typed: its number, its word, a synonym, or an unambiguous prefix. */
public record TypedAnswer(List<String> values, String hint) {

    private static final int UNLIMITED = 1_000_000;

    public TypedAnswer {
        values = List.copyOf(values);
    }

    public boolean isTaken() {
        return !values.isEmpty();
    }

    /** Never guesses: an ambiguous line is refused, with a hint. */
    public static TypedAnswer of(Vocabulary vocabulary, QuestionType question, String line) {
        String typed = question.isYesNo() && line.strip().equalsIgnoreCase("none") ? "no" : line.strip();
        boolean offered = question.answers().stream().anyMatch(choice -> words(choice).contains(Synonym.plain(typed)));
        if (!offered && isNotKnown(Synonym.plain(typed))) {
            return new TypedAnswer(List.of(CaseAnswers.UNKNOWN), "");
        }
        OtherWords others = new OtherWords(vocabulary);
        if (question.isCount()) {
            return count(others, question, typed);
        }
        Optional<String> whole = one(others, question, typed);
        List<Optional<String>> parts = List.of(typed.split("[\\s,]+")).stream()
                .filter(part -> !part.equalsIgnoreCase("and")).map(part -> one(others, question, part)).toList();
        if (whole.isPresent()) {
            return new TypedAnswer(List.of(whole.get()), "");
        } else if (question.isList() && parts.size() > 1 && parts.stream().allMatch(Optional::isPresent)) {
            // answers of this question and of another cannot be combined
            List<String> several = question.answers().stream().map(Choice::value).filter(value -> parts.contains(Optional.of(value))).toList();
            return several.size() > 1 && several.stream().anyMatch(value -> value.contains(": "))
                    ? new TypedAnswer(List.of(), "One of these cannot be combined with others: type it alone, or only the others.")
                    : new TypedAnswer(several, "");
        }
        List<String> begun = begun(question, typed);
        return new TypedAnswer(List.of(), begun.size() > 1 ? "This fits " + Listing.and(begun) + ": type a number."
                : Hints.joined(others.suggestion(question, typed).orElse(""), "Type 1 " + (question.answers().size() > 2 ? "to " : "or ")
                        + question.answers().size() + ", one of the words, or skip."));
    }

    /** The numbers of the answers that begin with what was typed. */
    private static List<String> begun(QuestionType question, String typed) {
        return IntStream.range(0, question.answers().size()).filter(i -> begins(question.answers().get(i), Synonym.plain(typed)))
                .mapToObj(i -> String.valueOf(i + 1)).toList();
    }

    private static boolean begins(Choice choice, String plain) {
        return !plain.isEmpty() && words(choice).stream().anyMatch(word -> word.startsWith(plain));
    }

    private static boolean isNotKnown(String plain) {
        return Hints.NOT_KNOWN.contains(plain) || plain.equals("i-do-not-know") || plain.equals("skip");
    }

    /** An answer to each question, in order, or only to the first; otherwise what is wrong with the line. */
    public static List<TypedAnswer> each(Vocabulary vocabulary, List<QuestionType> questions, String line) {
        TypedAnswer first = of(vocabulary, questions.get(0), line);
        List<String> parts = List.of(line.strip().split("[\\s,]+"));
        if (first.isTaken() || parts.size() > questions.size()) {
            return List.of(first);
        }
        List<TypedAnswer> each = IntStream.range(0, parts.size())
                .mapToObj(i -> of(vocabulary, questions.get(i), parts.get(i))).toList();
        return each.stream().allMatch(TypedAnswer::isTaken) ? each : List.of(first);
    }

    private static TypedAnswer count(OtherWords others, QuestionType question, String typed) {
        Optional<Long> number = typed.matches("-?\\d{1,9}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
        return number.filter(one -> question.least() <= one && one <= question.most())
                .map(one -> new TypedAnswer(List.of(one.toString()), ""))
                .orElseGet(() -> new TypedAnswer(List.of(), others.count(question, typed)
                        .map(hint -> hint.substring(0, 1).toUpperCase(Locale.ROOT) + hint.substring(1) + ".").orElse("Type "
                        + numbers(question) + ", or skip.")));
    }

    /** {@return which numbers a question takes; a limit that nobody reaches is left out} */
    public static String numbers(QuestionType question) {
        return question.most() < UNLIMITED ? "a whole number from " + question.least() + " to " + question.most()
                : "a whole number, " + question.least() + " or more";
    }

    private static Optional<String> one(OtherWords others, QuestionType question, String typed) {
        if (typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= question.answers().size()) {
            return Optional.of(question.answers().get(Integer.parseInt(typed) - 1).value());
        }
        String plain = Synonym.plain(typed);
        return only(question, choice -> words(choice).contains(plain)).or(() -> others.meaning(question, typed))
                .or(() -> only(question, choice -> begins(choice, plain)));
    }

    private static List<String> words(Choice choice) {
        return Stream.of(choice.text(), choice.value()).map(Synonym::plain)
                .flatMap(word -> Stream.of(word, word.replaceFirst("^(an?|the)-", ""))).toList();
    }

    private static Optional<String> only(QuestionType question, Predicate<Choice> fits) {
        List<String> fitting = question.answers().stream().filter(fits).map(Choice::value).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}

package org.lumbar.shell.vocabulary;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.api.QuestionType.Kind;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Quoted;

/** Reads the types that rule authors declare, and the questions they answer. */
public final class Declarations {

    private static final int MAX_NUMBER = 1_000_000;
    private static final Set<String> MARKS = Set.of("question", "asks", "observed", "list", "words", "min", "max");
    private static final Set<String> PROPERTY_MARKS = Set.of("words", "min", "max", "list");
    private static final String KEY = "[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*";
    private static final Set<String> RESERVED_SECTIONS = Set.of("case", "about", "facts", "expect");
    private static final List<String> YES_NO = List.of("yes", "no");

    private final Set<String> names;
    private final Set<String> keys;

    private Declarations(Domain domain) {
        names = new HashSet<>(domain.types().stream().map(Class::getSimpleName).toList());
        keys = new HashSet<>(domain.types().stream().flatMap(AnswerFacts::of).map(facts -> facts.question().key())
                .toList());
    }

    /** The types in the order of the files; what is wrong with their questions is added to the remarks of the files. */
    public static List<DeclaredType> of(List<Drl> files, Domain domain) {
        Declarations declarations = new Declarations(domain);
        return files.stream().flatMap(file -> file.declarations().stream()
                .map(declared -> declarations.type(file, declared))).toList();
    }

    /** {@return the types that the rules conclude} */
    public static Set<String> concluded(Collection<Drl> files) {
        return files.stream().flatMap(file -> file.rules().stream()).flatMap(rule -> rule.conclusion().stream())
                .map(conclusion -> conclusion.type().text()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private DeclaredType type(Drl file, Drl.Declaration declared) {
        Map<String, String> properties = new LinkedHashMap<>();
        declared.properties().forEach((name, type) -> properties.put(name, type.text()));
        if (!names.add(declared.name().text())) {
            note(file, declared.name().at(), "there is already a type " + declared.name().text(),
                    "give this one another name");
        }
        marks(file, declared);
        Optional<Drl.Mark> question = declared.mark("question", "");
        return new DeclaredType(declared.name().text(), properties,
                question.flatMap(mark -> new Reader(file, declared, mark).read()));
    }

    private static void marks(Drl file, Drl.Declaration declared) {
        boolean asks = declared.mark("question", "").isPresent();
        for (Drl.Mark mark : declared.marks()) {
            String name = mark.name().text();
            if (!MARKS.contains(name)) {
                Nearest.to(name, MARKS).ifPresent(near -> note(file, mark.name().at(), "there is no '@" + name + "'",
                        "did you mean '@" + near + "'?"));
            } else if (!asks) {
                note(file, mark.at(), "'@" + name + "' belongs to a question, but this type answers none",
                        "give it a key: declare " + declared.name().text() + " @question(\"section.name\")");
            }
        }
    }

    private static void note(Drl file, TextSpan at, String message, String hint) {
        file.remarks().add(RuleFault.QUESTION, "", at, message, hint);
    }

    private final class Reader {
        private final Drl file;
        private final Drl.Declaration declared;
        private final Drl.Mark question;

        Reader(Drl file, Drl.Declaration declared, Drl.Mark question) {
            this.file = file;
            this.declared = declared;
            this.question = question;
        }

        Optional<QuestionType> read() {
            String key = text(question);
            if (!key.matches(KEY) || RESERVED_SECTIONS.contains(key.split("\\.")[0])) {
                return refused(question.at(), Quoted.of(key) + " cannot be the key of a question",
                        "write a section and a name in lower case, joined by a dot: @question(\"section.name\")");
            }
            if (!keys.add(key)) {
                return refused(question.at(), "there is already a question " + key, "give this one another key");
            }
            if (declared.properties().size() != 1) {
                return refused(question.at(), "a question is answered by one property, but " + declared.name().text()
                        + " has " + declared.properties().size(), "declare a type for each question");
            }
            Map.Entry<String, Token> property = declared.properties().entrySet().iterator().next();
            return switch (property.getValue().text()) {
                case "int", "Integer" -> count(key, property.getKey());
                case "boolean", "Boolean" -> words(key, YES_NO, property.getKey());
                case "String" -> words(key, words(property.getKey()), property.getKey());
                default -> refused(property.getValue().at(), "a question cannot be answered with a value of type "
                        + property.getValue().text(), "write int, boolean, or String with @words(\"one, another\")");
            };
        }

        private Optional<QuestionType> refused(TextSpan at, String message, String hint) {
            note(file, at, message, hint);
            return Optional.empty();
        }

        private Optional<QuestionType> count(String key, String property) {
            int least = number(property, "min", 0);
            int most = number(property, "max", MAX_NUMBER);
            if (least > most) {
                return refused(declared.mark("min", property).orElse(question).at(),
                        "no number is at least " + least + " and at most " + most, "correct @min or @max");
            }
            mark("list", property).or(() -> mark("words", property)).ifPresent(mark -> note(file, mark.at(),
                    "a number cannot have '@" + mark.name().text() + "'", "leave it out, or declare a String"));
            return Optional.of(new QuestionType(key, declared.name().text(), Kind.COUNT, asks(key), asks(key), List.of(),
                    least, most, observed()));
        }

        private Optional<QuestionType> words(String key, List<String> words, String property) {
            if (words.isEmpty() || words.size() != new LinkedHashSet<>(words).size() || words.contains("unknown")
                    || words.stream().anyMatch(word -> !word.matches("[a-z0-9][a-z0-9-]*"))) {
                return refused(declared.mark("words", property).orElse(question).at(),
                        "the words that answer " + key + " are missing or not valid",
                        "write each once, in lower case: @words(\"none, minor, marked\")");
            }
            Stream.of("min", "max").flatMap(name -> mark(name, property).stream()).forEach(mark -> note(file, mark.at(),
                    "words cannot have '@" + mark.name().text() + "'", "leave it out, or declare an int"));
            List<Choice> choices = words.stream().map(word -> new Choice(word, word.replace('-', ' '))).toList();
            return Optional.of(new QuestionType(key, declared.name().text(),
                    mark("list", property).isPresent() ? Kind.LIST : Kind.WORDS, asks(key), asks(key), choices,
                    0, MAX_NUMBER, observed()));
        }

        private List<String> words(String property) {
            return mark("words", property).map(Reader::text).map(text -> Stream.of(text.split(",")).map(String::strip)
                    .filter(word -> !word.isEmpty()).toList()).orElse(List.of());
        }

        /** An annotation of the property, which may also be written on the type. */
        private Optional<Drl.Mark> mark(String name, String property) {
            return declared.mark(name, property).or(() -> PROPERTY_MARKS.contains(name) ? declared.mark(name, "")
                    : Optional.empty());
        }

        private int number(String property, String name, int otherwise) {
            Optional<Drl.Mark> mark = mark(name, property);
            String text = mark.map(Reader::text).orElse(String.valueOf(otherwise));
            if (text.matches("-?\\d{1,7}") && Math.abs(Integer.parseInt(text)) <= MAX_NUMBER) {
                return Integer.parseInt(text);
            }
            note(file, mark.orElse(question).at(), Quoted.of(text) + " is not a whole number from -" + MAX_NUMBER + " to " + MAX_NUMBER,
                    "write it in digits: @" + name + "(0)");
            return otherwise;
        }

        private String asks(String key) {
            return declared.mark("asks", "").map(Reader::text).filter(text -> !text.isBlank()).orElse(key);
        }

        private boolean observed() {
            return declared.marks().stream().anyMatch(mark -> mark.name().text().equals("observed"));
        }

        private static String text(Drl.Mark mark) {
            return mark.value().stream().filter(token -> token.kind() != Token.Kind.SIGN || token.text().equals("-"))
                    .map(Token::text).collect(Collectors.joining());
        }
    }
}

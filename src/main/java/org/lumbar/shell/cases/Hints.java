package org.lumbar.shell.cases;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.vocabulary.Synonym;

/** The common wording of hints. */
final class Hints {

    static final String UNKNOWN = "unknown";
    static final Set<String> NOT_KNOWN = Set.of(UNKNOWN, "?", "??", "n/a", "not-known", "not-sure", "don't-know",
            "dont-know", "i-don't-know", "i-dont-know", "no-idea", "idk");

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:not?|never|without|neither|nor)\\b|n't\\b");
    private static final Set<String> NEVER = Set.of("none", "never", "nothing", "not-at-all", "not-really");
    private static final Set<String> PERHAPS = Set.of("maybe", "perhaps", "possibly", "i-think-so", "not-quite");
    private static final Set<String> SOMEWHAT = Set.of("sometimes", "a-bit", "a-little", "slightly", "slight", "mildly",
            "occasionally", "often", "always", "some", "partly", "very", "a-lot", "sort-of", "kind-of", "now-and-then");

    private Hints() {
    }

    static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    static String allowed(Collection<String> names) {
        return names.isEmpty() ? "" : "Allowed: " + String.join(", ", names);
    }

    static boolean isUnknown(Node node) {
        return node instanceof Node.Scalar scalar && (scalar.kind() == Node.Kind.NOTHING
                || scalar.kind() == Node.Kind.TEXT && NOT_KNOWN.contains(Synonym.plain(scalar.text())));
    }

    /** The answer in its canonical spelling if only case and spaces differ; otherwise as written. */
    static String answer(QuestionType question, Node.Scalar value) {
        String plain = Synonym.plain(value.text());
        return truth(value).filter(truth -> question.isYesNo()).map(truth -> truth ? "yes" : "no")
                .or(() -> question.words().stream().filter(word -> Synonym.plain(word).equals(plain)).findFirst())
                .orElse(value.text());
    }

    static List<String> withUnknown(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(UNKNOWN)).toList();
    }

    static String takes(QuestionType question) {
        return question.isCount() ? "It takes a whole number from " + question.least() + " to " + question.most()
                : allowed(withUnknown(question.words()));
    }

    static String kind(Node node) {
        if (node instanceof Node.Mapping) {
            return "a group of keys";
        }
        if (node instanceof Node.Sequence) {
            return "a list";
        }
        return switch (((Node.Scalar) node).kind()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case TRUTH -> "true or false";
            case NOTHING -> "an empty value";
        };
    }

    /** A value as messages show it: text in quotes, anything else as it is. */
    static String given(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return scalar.kind() == Node.Kind.TEXT ? Quoted.of(scalar.text()) : Quoted.plain(scalar.text());
        }
        return kind(node);
    }

    /** What to do about lookalike characters in a word; empty if there are none. */
    static String lookalikes(String word) {
        if (word.matches("(?s)[“”„«»‘’].*|.*[“”„«»‘’]")) {
            return "use straight quotes or none;";
        }
        Optional<Integer> space = word.codePoints().boxed()
                .filter(point -> point != ' ' && Character.isSpaceChar(point)).findFirst();
        return space.map(point -> String.format("write a plain space for the character U+%04X;", point))
                .orElse(word.contains("\n") ? "write it on one line;" : "");
    }

    /** What to do about {@code key:value}; empty for anything else. */
    static Optional<String> spaceless(String word, Collection<String> keys) {
        int colon = word.indexOf(':');
        return colon > 0 && colon < word.length() - 1
                && !Character.isSpaceChar(word.charAt(colon + 1)) && keys.contains(word.substring(0, colon))
                ? Optional.of("put a space after the ':'") : Optional.empty();
    }

    /** The same for a node; empty for a mapping or sequence. */
    static Optional<String> spaceless(Node value, Collection<String> keys) {
        return value instanceof Node.Scalar scalar ? spaceless(scalar.text(), keys) : Optional.empty();
    }

    /** The value of yes and no, however spelled. */
    static Optional<Boolean> truth(Node.Scalar scalar) {
        return switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "on", "yeah", "yep", "yup" -> Optional.of(true);
            case "no", "n", "false", "off", "nope", "nah" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A question about the allowed words within what was written; empty if it is negated. */
    static Optional<String> within(QuestionType question, String written) {
        Synonym parts = new Synonym(List.of(written.replaceAll("[^\\p{L}'_-]+", " ")), "", "", "");
        if (!question.isYesNo() && NEGATION.matcher(written).find()) {
            return Optional.empty();
        }
        List<String> found = question.words().stream().filter(word -> new Synonym(List.of(word), "", "", "")
                .isWithin(parts.words().get(0))).toList();
        return Optional.of(question.isYesNo() && found.isEmpty() ? partly(parts.words().get(0)) : found)
                .filter(words -> !words.isEmpty()).map(words -> words.size() > 1 && question.isList()
                        ? "did you mean the list [" + String.join(", ", words) + "]?"
                        : "did you mean '" + String.join("' or '", words) + "'?");
    }

    private static List<String> partly(String plain) {
        return NEVER.contains(plain) ? List.of("no") : PERHAPS.contains(plain) ? List.of(UNKNOWN)
                : SOMEWHAT.contains(plain) ? List.of("yes") : List.of();
    }

    static List<Node> items(Node value) {
        return value instanceof Node.Sequence sequence ? sequence.items() : List.of(value);
    }
}

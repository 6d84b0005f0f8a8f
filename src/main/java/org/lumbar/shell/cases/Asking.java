package org.lumbar.shell.cases;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Quoted;

/** How problems are put: hints of one form, and what a piece of a document is called. */
final class Asking {

    static final String UNKNOWN = "unknown";

    private Asking() {
    }

    /** The nearest of the names, if one is near, and all of them. */
    static String hint(String word, Collection<String> names) {
        return joined(Nearest.question(word, names), allowed(names));
    }

    /** The nearest of the names, or all of them where none is near. */
    static String nearestOrAll(String word, Collection<String> names) {
        String question = Nearest.question(word, names);
        return question.isEmpty() ? allowed(names) : question;
    }

    static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    static String allowed(Collection<String> names) {
        return names.isEmpty() ? "" : "Allowed: " + String.join(", ", names);
    }

    static boolean isUnknown(Node node) {
        return node instanceof Node.Scalar scalar && (scalar.kind() == Node.Kind.NOTHING
                || scalar.kind() == Node.Kind.TEXT && scalar.text().equals(UNKNOWN));
    }

    /** What a piece of a document is, in words. */
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

    /** A value as a message repeats it: a text in quotes, anything else as it is. */
    static String given(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return scalar.kind() == Node.Kind.TEXT ? Quoted.of(scalar.text()) : Quoted.plain(scalar.text());
        }
        return kind(node);
    }

    /** What to do about signs in a word that are not what they look like; empty where there are none. */
    static String signs(String word) {
        if (word.matches("(?s)[“”„«»‘’].*|.*[“”„«»‘’]")) {
            return "use straight quotes or none;";
        }
        Optional<Integer> space = word.codePoints().boxed()
                .filter(point -> point != ' ' && Character.isSpaceChar(point)).findFirst();
        return space.map(point -> String.format("write a plain space for the character U+%04X;", point))
                .orElse(word.contains("\n") ? "write it on one line;" : "");
    }

    /** What to do about a word that says yes or no in another way; empty for anything else. */
    static Optional<String> habit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "on", "y" -> Optional.of("write yes for " + Quoted.of(word) + ".");
            case "off", "n" -> Optional.of("write no for " + Quoted.of(word) + ".");
            default -> Optional.empty();
        };
    }

    /** What to do about {@code key:value}; empty for anything else. */
    static Optional<String> spaceless(String word, Collection<String> keys) {
        int colon = word.indexOf(':');
        return colon > 0 && colon < word.length() - 1
                && !Character.isSpaceChar(word.charAt(colon + 1)) && keys.contains(word.substring(0, colon))
                ? Optional.of("put a space behind the ':'") : Optional.empty();
    }

    /** What {@code yes}, {@code no}, {@code true} and {@code false} say. */
    static Optional<Boolean> truth(Node.Scalar scalar) {
        if (scalar.kind() == Node.Kind.TRUTH) {
            return Optional.of(Boolean.parseBoolean(scalar.text()));
        }
        return scalar.text().equals("yes") ? Optional.of(true)
                : scalar.text().equals("no") ? Optional.of(false) : Optional.empty();
    }

    /** The values given, one or several. */
    static List<Node> items(Node value) {
        return value instanceof Node.Sequence sequence ? sequence.items() : List.of(value);
    }
}

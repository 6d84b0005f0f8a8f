package org.lumbar.shell.text;

import java.util.Optional;

import org.lumbar.api.Position;

/** Explains a misplaced punctuation character in JSON. */
final class JsonPunctuation {

    private static final String TYPOGRAPHIC = "“”„‟«»‘’‚‹›";

    private JsonPunctuation() {
    }

    static Optional<JsonFault> fault(Text text, int at, String parserMessage, TreeBuilder builder) {
        char c = text.content().charAt(at);
        if (TYPOGRAPHIC.indexOf(c) >= 0 || c == '\'') {
            return fault(at, c + " is not a JSON quotation mark", "use straight double quotes: \"");
        }
        if (Character.isSpaceChar(c) && c != ' ' || Character.getType(c) == Character.FORMAT) {
            return fault(at, String.format("the character U+%04X is not a JSON space, though it looks like one or "
                    + "is invisible", (int) c), "leave it out, or write a plain space");
        }
        if (c == '#' || c == '/') {
            return fault(at, "JSON has no comments", "leave the comment out, or write the case in YAML");
        }
        if (c == '}' || c == ']') {
            Optional<JsonFault> bracket = bracket(text, at, builder);
            if (bracket.isPresent()) {
                return bracket;
            }
        }
        if (parserMessage.contains("expecting a colon")) {
            return fault(at, "a ':' is missing before this", "write it as \"key\": value");
        }
        if (parserMessage.contains("expecting comma")) {
            return fault(at, "a ',' is missing before this", "put one after the value before it");
        }
        return c == ',' || c == ':' ? Optional.of(divider(at, c, before(text, at))) : Optional.empty();
    }

    private static Optional<JsonFault> bracket(Text text, int at, TreeBuilder builder) {
        char c = text.content().charAt(at);
        String before = before(text, at);
        if (before.endsWith(",")) {
            return fault(before.length() - 1, "this ',' should not be here", "leave it out before '" + c + "'");
        }
        if (before.endsWith(":")) {
            return fault(at, "a value is missing before this '" + c + "'",
                    "write one after the ':', or leave the key out");
        }
        Optional<Position> open = builder.innermost();
        if (open.isEmpty()) {
            return fault(at, "this '" + c + "' closes nothing", "begin a case with '{', and close each bracket once");
        }
        char begun = text.content().charAt(text.offset(open.get()));
        char needed = begun == '[' ? ']' : '}';
        return c == needed ? Optional.empty() : fault(at, "this '" + c + "' does not close the '" + begun + "' on line "
                + open.get().line(), "put a '" + needed + "' before it, or in its place");
    }

    private static JsonFault divider(int at, char c, String before) {
        return c == ',' && before.endsWith(":")
                ? new JsonFault(at, 1, "a value is missing before this ','",
                        "write one after the ':', or leave the key out")
                : new JsonFault(at, 1, "this '" + c + "' should not be here",
                        "leave it out, or write what belongs before it");
    }

    private static String before(Text text, int at) {
        return text.content().substring(0, at).stripTrailing();
    }

    private static Optional<JsonFault> fault(int at, String message, String hint) {
        return Optional.of(new JsonFault(at, 1, message, hint));
    }
}

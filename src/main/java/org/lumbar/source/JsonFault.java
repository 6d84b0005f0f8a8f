package org.lumbar.source;

import java.util.Optional;

import tools.jackson.core.JacksonException;

/** A fault of JSON syntax in plain words, told from the text at its place. */
record JsonFault(int offset, int width, String message, String hint) {

    private static final String TYPOGRAPHIC = "“”„‟«»‘’‚‹›";

    static JsonFault of(JacksonException e, Text text, TreeBuilder builder) {
        String content = text.content();
        String said = e.getOriginalMessage();
        int at = place(e, content);
        Optional<Integer> quotation = openQuotation(content, at);
        if (quotation.isPresent()) {
            return inQuotation(quotation.get(), at, said);
        }
        if (content.substring(at).isBlank()) {
            return builder.innermost()
                    .map(text::offset)
                    .map(open -> new JsonFault(open, 1, "this '" + content.charAt(open) + "' is not closed",
                            "the text ends in line " + text.position(content.stripTrailing().length()).line()
                                    + " without its closing bracket"))
                    .orElseGet(() -> new JsonFault(at, 1, "a value is missing here", ""));
        }
        return atCharacter(content, at, said);
    }

    private static JsonFault inQuotation(int quotation, int at, String said) {
        return said.contains("character escape")
                ? new JsonFault(at, 1, "this is no escape that JSON knows", "write \\\\ for a backslash")
                : new JsonFault(quotation, 1, "this quotation is not closed on its line",
                        "put a '\"' behind the text; write \\n for a line break and \\t for a tab");
    }

    private static JsonFault atCharacter(String content, int at, String said) {
        char c = content.charAt(at);
        String before = content.substring(0, at).stripTrailing();
        int end = wordEnd(content, at);
        if (TYPOGRAPHIC.indexOf(c) >= 0 || c == '\'') {
            return new JsonFault(at, 1, c + " is no quotation mark of JSON",
                    "use straight double quotes: \"");
        }
        if ((c == '}' || c == ']') && before.endsWith(",")) {
            return new JsonFault(before.length() - 1, 1, "this ',' is one too many", "leave it out before '" + c + "'");
        }
        if (c == '#' || c == '/') {
            return new JsonFault(at, 1, "JSON has no comments", "leave the comment out, or write the case in YAML");
        }
        if (said.contains("expecting a colon")) {
            return new JsonFault(at, 1, "a ':' is missing before this", "write it as \"key\": value");
        }
        if (said.contains("expecting comma")) {
            return new JsonFault(at, 1, "a ',' is missing before this", "put one behind what stands before it");
        }
        if (Character.isDigit(c) || c == '-' || c == '+' || c == '.') {
            return new JsonFault(at, end - at, Quoted.of(content.substring(at, end)) + " is no number of JSON",
                    "write it in digits, without a plus sign or zeros before it");
        }
        if (end > at) {
            return new JsonFault(at, end - at, Quoted.of(content.substring(at, end)) + " must stand in double quotes",
                    "write \"" + content.substring(at, Math.min(end, at + 40)) + "\"");
        }
        return new JsonFault(at, 1, "this is not valid JSON here", "");
    }

    /** The beginning of the word or number at the place that the parser names, which may be anywhere in it. */
    private static int place(JacksonException e, String content) {
        long named = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        int at = (int) Math.max(0, Math.min(named, content.length()));
        while (at > 0 && at < content.length() && isWord(content.charAt(at - 1)) && isWord(content.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Where the quotation begins that is open at a place; strings of JSON end on their line. */
    private static Optional<Integer> openQuotation(String content, int at) {
        int open = -1;
        for (int i = 0; i < at; i++) {
            char c = content.charAt(i);
            if (open >= 0 && c == '\\') {
                i++;
            } else if (c == '"') {
                open = open >= 0 ? -1 : i;
            }
        }
        return open >= 0 ? Optional.of(open) : Optional.empty();
    }

    private static int wordEnd(String content, int at) {
        int end = at;
        while (end < content.length() && isWord(content.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '.';
    }
}

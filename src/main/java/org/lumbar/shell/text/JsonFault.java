package org.lumbar.shell.text;

import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JacksonException;

/** A JSON syntax error in plain words, worked out from the text around it. */
record JsonFault(int offset, int width, String message, String hint) {

    static JsonFault of(JacksonException e, Text text, TreeBuilder builder) {
        String content = text.content();
        String parserMessage = e.getOriginalMessage();
        int at = place(e, content);
        Optional<Integer> quotation = openQuotation(content, at);
        if (quotation.isPresent()) {
            return inQuotation(content, quotation.get(), at, parserMessage);
        }
        if (content.substring(at).isBlank()) {
            return builder.innermost()
                    .map(text::offset)
                    .map(open -> new JsonFault(open, 1, "this '" + content.charAt(open) + "' is not closed",
                            "the text ends on line " + text.position(content.stripTrailing().length()).line()
                                    + " without its closing bracket"))
                    .orElseGet(() -> new JsonFault(at, 1, "a value is missing here",
                            "write a case, such as {\"section\": {\"name\": 1}}"));
        }
        return JsonPunctuation.fault(text, at, parserMessage, builder).orElseGet(() -> atWord(content, at, builder));
    }

    private static JsonFault inQuotation(String content, int quotation, int at, String parserMessage) {
        if (parserMessage.contains("hex-digit")) {
            int escape = content.lastIndexOf("\\u", at);
            return new JsonFault(escape, Math.max(2, at - escape), "'\\u' needs four digits after it",
                    "write four hexadecimal digits, as in \\u00fc; for a backslash write \\\\");
        }
        if (parserMessage.contains("character escape")) {
            return new JsonFault(at, 1, "JSON has no such escape", "write \\\\ for a backslash");
        }
        int tab = content.indexOf('\t', quotation);
        int end = content.indexOf('\n', quotation);
        return tab >= 0 && tab <= at && (end < 0 || tab < end)
                ? new JsonFault(tab, 1, "this text contains a tab", "write \\t, or spaces")
                : new JsonFault(quotation, 1, "this quotation is not closed on its line",
                        "put a '\"' after the text; write \\n for a line break and \\t for a tab");
    }

    private static JsonFault atWord(String content, int at, TreeBuilder builder) {
        int end = wordEnd(content, at);
        String word = content.substring(at, end);
        if (word.equals("---")) {
            return new JsonFault(at, end - at, "'---' separates YAML documents, but this is JSON",
                    "leave the line out; for several cases, write one JSON object on each line");
        }
        String quoted = Quoted.of(word);
        // the parser looks past a key before it reports the key
        boolean isKey = builder.expectsKey() && !content.substring(0, at).stripTrailing().endsWith(":");
        switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "false" -> {
                return new JsonFault(at, end - at, quoted + " must be in lower case in JSON",
                        "write " + word.toLowerCase(Locale.ROOT));
            }
            case "none", "null", "nul", "nil", "undefined" -> {
                return new JsonFault(at, end - at, quoted + " is not a JSON value", "write null, or leave the key out");
            }
            case "nan", "infinity", "-infinity", "+infinity" -> {
                return new JsonFault(at, end - at, quoted + " is not a JSON number",
                        "write a number in digits; if it is not known, leave the key out or write null");
            }
            default -> {
                return atWord(at, word, isKey);
            }
        }
    }

    private static JsonFault atWord(int at, String word, boolean isKey) {
        if (!word.isEmpty() && !isKey && !Character.isLetter(word.charAt(0)) && word.charAt(0) != '_') {
            return new JsonFault(at, word.length(), Quoted.of(word) + " is not a JSON number",
                    word.matches("[+]?0*[1-9][0-9]*") ? "write " + word.replaceFirst("[+]?0*", "")
                            : "write it in digits, without a plus sign or leading zeros");
        }
        if (!word.isEmpty()) {
            return new JsonFault(at, word.length(), Quoted.of(word) + " needs double quotes",
                    "write \"" + word.substring(0, Math.min(word.length(), 40)) + "\"");
        }
        return new JsonFault(at, 1, "this is not valid JSON here", isKey
                ? "write a key in double quotes, then ':' and its value"
                : "write a text in double quotes, a number, true, false or null");
    }

    /** The start of the word or number at fault; the parser may point anywhere inside it. */
    private static int place(JacksonException e, String content) {
        long named = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        int at = (int) Math.max(0, Math.min(named, content.length()));
        String parserMessage = e.getOriginalMessage();
        if (at > 0 && isWord(content.charAt(at - 1)) && (parserMessage.contains("numeric value") || parserMessage.contains("token"))) {
            at--;
        }
        while (at > 0 && at < content.length() && isWord(content.charAt(at - 1)) && isWord(content.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Where the string that is open at a place begins. */
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

package org.lumbar.shell.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.api.QuestionType;

/** Edits the answers in the text of a JSON case; order, layout and everything else stay. */
final class JsonCaseText {

    private static final String VALUE = "(\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*]|[^\\s,\\[\\]{}\"]+)";

    private JsonCaseText() {
    }

    static String with(String text, QuestionType question, List<String> values) {
        String value = CaseAnswers.json(CaseAnswers.tree(question, values));
        String entry = "\"" + question.name() + "\": " + value;
        Optional<Matcher> section = section(text, question);
        if (section.isEmpty()) {
            String whole = text.isBlank() ? "{\n}\n" : text;
            return inserted(whole, whole.lastIndexOf('}'), "\"" + question.section() + "\": {" + entry + "}", "  ");
        }
        Matcher found = entry(question).matcher(section.get().group(1));
        int open = section.get().start(1);
        return found.find() ? text.substring(0, open + found.start(1)) + value + text.substring(open + found.end(1))
                : inserted(text, section.get().end(1), entry, "    ");
    }

    static String without(String text, QuestionType question) {
        Optional<Matcher> section = section(text, question);
        if (section.isEmpty()) {
            return text;
        }
        String inside = section.get().group(1);
        String left = inside.replaceFirst(entry(question).pattern() + "\\s*,\\s*", "");
        left = left.equals(inside) ? inside.replaceFirst(",?\\s*" + entry(question).pattern(), "") : left;
        return text.substring(0, section.get().start(1)) + left + text.substring(section.get().end(1));
    }

    /** Inserts an entry before a closing brace, on a line of its own if the others have one. */
    private static String inserted(String text, int close, String entry, String indent) {
        String before = text.substring(0, close).stripTrailing();
        String space = text.substring(before.length(), close);
        boolean first = before.endsWith("{");
        String line = before.substring(before.lastIndexOf('\n') + 1);
        String apart = space.contains("\n") ? "\n" + (first ? indent : line.replaceAll("(?s)^(\\s*).*", "$1")) : first ? "" : " ";
        return before + (first ? "" : ",") + apart + entry + space + text.substring(close);
    }

    private static Optional<Matcher> section(String text, QuestionType question) {
        Matcher section = Pattern.compile("\"" + Pattern.quote(question.section()) + "\"\\s*:\\s*\\{([^{}]*)}").matcher(text);
        return section.find() ? Optional.of(section) : Optional.empty();
    }

    private static Pattern entry(QuestionType question) {
        return Pattern.compile("\"" + Pattern.quote(question.name()) + "\"\\s*:\\s*" + VALUE);
    }
}

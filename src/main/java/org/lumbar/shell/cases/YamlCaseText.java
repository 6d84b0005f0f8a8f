package org.lumbar.shell.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.api.QuestionType;

/** Edits the answers in the text of a YAML case; comments, order and everything else stay. */
final class YamlCaseText {

    private YamlCaseText() {
    }

    static String with(String text, QuestionType question, List<String> values) {
        String value = values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]";
        Optional<FlowMapping> flow = flow(text, question);
        if (flow.isPresent()) {
            return flow.get().put(text, question.name(), value);
        }
        List<String> lines = lines(text);
        int head = head(lines, question.section());
        if (head < 0) {
            return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + question.section() + ":\n  " + question.name() + ": " + value + "\n";
        }
        int end = end(lines, head);
        Pattern entry = entry(question);
        for (int i = head + 1; i < end; i++) {
            Matcher found = entry.matcher(lines.get(i));
            if (found.matches()) {
                String comment = found.group(3).strip();
                end -= removeItems(lines, i + 1, end);
                lines.set(i, found.group(1) + " " + value + (comment.isEmpty() ? "" : "  " + comment) + "\n");
                return String.join("", lines);
            }
        }
        String indent = head + 1 < end ? lines.get(head + 1).replaceAll("(?s)^(\\s*).*", "$1") : "  ";
        lines.set(end - 1, lines.get(end - 1).endsWith("\n") ? lines.get(end - 1) : lines.get(end - 1) + "\n");
        lines.add(end, indent + question.name() + ": " + value + "\n");
        return String.join("", lines);
    }

    static String without(String text, QuestionType question) {
        Optional<FlowMapping> flow = flow(text, question);
        if (flow.isPresent()) {
            return flow.get().remove(text, question.name());
        }
        List<String> lines = lines(text);
        int head = head(lines, question.section());
        int end = head < 0 ? 0 : end(lines, head);
        Pattern entry = entry(question);
        for (int i = head + 1; i < end; i++) {
            if (entry.matcher(lines.get(i)).matches()) {
                end -= removeItems(lines, i + 1, end);
                lines.remove(i);
                if (end - head == 2) {
                    lines.remove(head);
                }
                break;
            }
        }
        return String.join("", lines);
    }

    /** Removes the items of a list, each on a line of its own, and returns how many there were. */
    private static int removeItems(List<String> lines, int first, int end) {
        int next = first;
        while (next < end && lines.get(next).matches("\\s+- .*\\R?")) {
            next++;
        }
        lines.subList(first, next).clear();
        return next - first;
    }

    private static Pattern entry(QuestionType question) {
        return Pattern.compile("(\\s+[\"']?" + Pattern.quote(question.name()) + "[\"']?\\s*:)(.*?)((?:\\s#.*)?)\\R?");
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)")));
    }

    private static int head(List<String> lines, String section) {
        Pattern head = Pattern.compile("[\"']?" + Pattern.quote(section) + "[\"']?\\s*:\\s*(#.*)?\\R?");
        for (int i = 0; i < lines.size(); i++) {
            if (head.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The index after the last line of a section that is neither blank nor a comment. */
    private static int end(List<String> lines, int head) {
        int end = head + 1;
        for (int i = head + 1; i < lines.size() && lines.get(i).matches("(?s)(\\s.*|\\s*|#.*)"); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#")) {
                end = i + 1;
            }
        }
        return end;
    }

    /** The span of a section between its braces. */
    private record FlowMapping(int open, int close) {

        String put(String text, String name, String value) {
            String inside = text.substring(open, close);
            Matcher found = entry(name).matcher(inside);
            if (found.find()) {
                return text.substring(0, open + found.start(2)) + value + text.substring(open + found.end(2));
            }
            return text.substring(0, open) + (inside.isBlank() ? "" : inside.stripTrailing() + ", ") + name + ": " + value
                    + text.substring(close);
        }

        String remove(String text, String name) {
            String inside = text.substring(open, close);
            Matcher found = Pattern.compile(entry(name).pattern() + "\\s*,?\\s*").matcher(inside);
            return found.find() ? text.substring(0, open) + (inside.substring(0, found.start()) + inside.substring(found.end()))
                    .replaceAll(",\\s*$", "") + text.substring(close) : text;
        }

        private static Pattern entry(String name) {
            return Pattern.compile("((?<![\\w-])[\"']?" + Pattern.quote(name) + "[\"']?\\s*:\\s*)(\\[[^\\]]*]|[^,\\[\\]{}]*[^,\\[\\]{}\\s])");
        }
    }

    private static Optional<FlowMapping> flow(String text, QuestionType question) {
        Matcher head = Pattern.compile("(?m)^[\"']?" + Pattern.quote(question.section()) + "[\"']?\\s*:\\s*\\{([^{}#]*)}").matcher(text);
        return head.find() ? Optional.of(new FlowMapping(head.start(1), head.end(1))) : Optional.empty();
    }
}

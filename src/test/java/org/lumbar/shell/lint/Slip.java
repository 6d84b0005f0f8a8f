package org.lumbar.shell.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake made in a text.
 *
 * @param kind what kind of mistake
 * @param start the first character that is replaced
 * @param end the one after the last
 * @param by what replaces them
 * @param line where the message should point, give or take one
 * @param word the word that the message should mark or name
 */
record Slip(String kind, int start, int end, String by, int line, String word) {

    /** Whether the slip is in the name of the rule, so that no message can name it. */
    boolean inName() {
        return kind.startsWith("name");
    }

    String applied(String text) {
        return text.substring(0, start) + by + text.substring(end);
    }

    /** All slips that fit a rule. */
    static List<Slip> all(String text, int from, int to) {
        List<Slip> slips = new ArrayList<>();
        Maker maker = new Maker(text, from, to, slips);
        maker.each("missing end", "\\n(end)$", "", "end");
        maker.each("misspelt end", "\\n(end)$", "edn", "edn");
        maker.each("missing when", "\\n(when)\\n", "", "when");
        maker.each("misspelt when", "\\n(when)\\n", "wehn", "wehn");
        maker.each("missing then", "\\n(then)\\n", "", "then");
        maker.each("misspelt then", "\\n(then)\\n", "thne", "thne");
        maker.each("missing comma", "\\w(,) \\w+ [=!<>i]", "", "comma");
        maker.each("missing comma in a finding", "new \\w+\\(\"\\w+\"(,)", "", "comma");
        maker.each("missing semicolon", "\\)\\)(;)\\nend", "", "semicolon");
        maker.each("unclosed condition", "\\n    \\w+\\(.*(\\))\\n", "", "(");
        maker.each("unclosed finding", "\\)(\\));\\n", "", "(");
        maker.each("unclosed quote after a code", "== \"\\w[\\w.-]*(\")", "", "\"");
        maker.each("unclosed quote before a code", "== (\")\\w", "", "\"");
        maker.each("unclosed quote after a reason", "@because\\(\".*(\")\\)\\n", "", "\"");
        maker.each("unclosed quote in a finding", "new \\w+\\(\"\\w[\\w.-]*(\")", "", "\"");
        maker.each("single equals", " (==) ", "=", "=");
        maker.each("name unquoted", "^rule (\".*\")", null, "NAME");
        maker.each("name without closing quote", "^rule \".*(\")\\n", "", "\"");
        maker.each("typographic quotes round a code", "== (\")\\w", "“", "“");
        maker.each("typographic closing quote", "== \"\\w[\\w.-]*(\")", "”", "”");
        maker.each("typographic dash", " (<=?|>=?) \\d", "> –", "–");
        maker.misspelt("misspelt type", "\\n    (?:not )?([A-Z]\\w+)\\(");
        maker.misspelt("misspelt property", "[(,] ?(?:\\$\\w+ : )?([a-z]\\w+)(?: [=!<>i]|[,)])");
        maker.misspelt("misspelt constant", "(?:==|!=|in) \\(?[A-Z]\\w+\\.([A-Z_]+)");
        maker.misspelt("misspelt constant type", "(?:==|!=|in) \\(?([A-Z]\\w+)\\.[A-Z_]+");
        maker.misspelt("misspelt code", "== \"([A-Z_]+)\"");
        maker.misspelt("misspelt annotation", "@(source|because)\\(");
        maker.misspelt("misspelt finding", "new ([A-Z]\\w+)\\(");
        maker.misspelt("misspelt code of a finding", "new \\w+\\(\"([\\w.-]+)\"");
        maker.misspelt("misspelt constant of a finding", "new \\w+\\(.*[A-Z]\\w+\\.([A-Z]+)");
        maker.misspelt("misspelt insertLogical", "(insertLogical)\\(");
        maker.misspelt("misspelt variable", "new .*(\\$\\w+)");
        maker.misspelt("misspelt placeholder", "@because\\(.*\\{(\\w+)\\}");
        maker.each("unknown source", "@source\\(\"(K\\d+)", "K999", "K999");
        maker.each("no source", "^rule .*(\n    @source\\(.*\\)\\n)", "\n", "source");
        maker.each("no reason", "^rule .*\n.*(\n    @because\\(.*\\)\\n)", "\n", "reason");
        maker.each("number as text", "[<>]=? (\\d+)", "\"eight\"", "eight");
        maker.each("number for a code", "== (\"\\w+\")", "5", "5");
        maker.each("constant as text", "== ([A-Z]\\w+\\.[A-Z_]+)", "\"yes\"", "yes");
        maker.each("too many values", "new \\w+\\(.*?(\\)\\);)", ", 1, 2));", "value");
        maker.each("salience", "^rule \".*\"(\\n)", "\n    salience 10\n", "salience");
        maker.each("agenda group", "^rule \".*\"(\\n)", "\n    agenda-group \"x\"\n", "agenda-group");
        maker.each("eval", "\\nwhen(\\n)", "\n    eval(true)\n", "eval");
        maker.each("two conclusions", "\\)\\);(\\n)end", "\n    insertLogical(new Prolonged());\n", "insertLogical");
        maker.each("plain insert", "(insertLogical)\\(", "insert", "insert");
        maker.each("not in exists", "\\n    (not )\\w", "exists (not ", "not");
        return slips;
    }

    /** Makes slips of one rule. */
    private record Maker(String text, int from, int to, List<Slip> slips) {

        void each(String kind, String regex, String by, String word) {
            Matcher matcher = matcher(regex);
            while (matcher.find()) {
                String found = matcher.group(1);
                if (kind.equals("missing comma") && isProse(matcher.start(1))) {
                    continue;
                }
                String replaced = by == null ? found.replace("\"", "") : by;
                String closed = kind.equals("not in exists") ? closed(matcher) : replaced;
                int end = kind.equals("not in exists") ? lineEnd(matcher.start(1)) : matcher.end(1);
                int shift = replaced.startsWith("\n") ? 1 : 0;
                String marked = word.equals("NAME") ? found.replace("\"", "").split(" ")[0] : word;
                slips.add(new Slip(kind, matcher.start(1), end, closed, line(matcher.start(1)) + shift, marked));
            }
        }

        private String closed(Matcher matcher) {
            int end = lineEnd(matcher.start(1));
            return "exists (" + text.substring(matcher.start(1), end) + ")";
        }

        void misspelt(String kind, String regex) {
            Matcher matcher = matcher(regex);
            while (matcher.find()) {
                String word = matcher.group(1);
                if (kind.equals("misspelt property") && isProse(matcher.start(1))) {
                    continue;
                }
                int half = word.length() / 2;
                String slipped = word.substring(0, half) + (word.charAt(half) == 'q' ? 'z' : 'q')
                        + word.substring(half);
                slips.add(new Slip(kind, matcher.start(1), matcher.end(1), slipped, line(matcher.start(1)), slipped));
            }
        }

        /** Whether a place is in the sentence of a rule or of its reason, where anything may be written. */
        private boolean isProse(int at) {
            String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
            return before.contains("@because") || before.startsWith("rule \"");
        }

        private Matcher matcher(String regex) {
            return Pattern.compile(regex).matcher(text).region(from, to);
        }

        private int lineEnd(int at) {
            return text.indexOf('\n', at);
        }

        private int line(int at) {
            return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        }
    }
}

package org.lumbar.shell.text;

import java.util.Optional;

/** Explains an error at the start of a YAML document. */
final class YamlHead {

    private YamlHead() {
    }

    static Optional<YamlFault> fault(Text text, int at, String parserMessage) {
        String content = text.content();
        if (content.startsWith("%", at)) {
            return fault(at, "a directive belongs before the document",
                    "leave the line out; a text that begins with '%' needs quotes");
        }
        if (!parserMessage.contains("<document start>")) {
            return Optional.empty();
        }
        if (content.substring(0, at).lines().anyMatch(line -> line.startsWith("%"))) {
            return fault(at, "a line '---' is missing before this", "put one after the directives, or leave them out");
        }
        int indent = 0;
        while (at + indent < content.length() && content.charAt(at + indent) == ' ') {
            indent++;
        }
        return fault(at + indent, "this line is indented less than the first one",
                "begin the keys of one group in the same column");
    }

    private static Optional<YamlFault> fault(int at, String message, String hint) {
        return Optional.of(new YamlFault(at, 1, message, hint));
    }
}

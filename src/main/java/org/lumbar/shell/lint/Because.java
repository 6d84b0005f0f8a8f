package org.lumbar.shell.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Token;

/** The names in braces of a rule's reason. */
final class Because {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    /** A name in braces. */
    record Placeholder(String name, TextSpan at) {
    }

    private Because() {
    }

    static List<Placeholder> placeholders(Rule rule) {
        List<Placeholder> found = new ArrayList<>();
        rule.annotation("because").flatMap(Rule.Annotation::value).ifPresent(value -> {
            Matcher matcher = PLACEHOLDER.matcher(value.text());
            while (matcher.find()) {
                found.add(new Placeholder(matcher.group(1), within(value, matcher.start(1), matcher.end(1))));
            }
        });
        return found;
    }

    /** A brace that opens or closes nothing. */
    static Optional<TextSpan> unpaired(Rule rule) {
        return rule.annotation("because").flatMap(Rule.Annotation::value).flatMap(value -> {
            String left = PLACEHOLDER.matcher(value.text()).replaceAll(found -> " ".repeat(found.group().length()));
            int at = Math.max(left.indexOf('{'), left.indexOf('}'));
            return at < 0 ? Optional.empty() : Optional.of(within(value, at, at + 1));
        });
    }

    static List<String> names(Rule rule) {
        return placeholders(rule).stream().map(Placeholder::name).toList();
    }

    /** A piece of a quoted text. */
    static TextSpan within(Token quoted, int start, int end) {
        return new TextSpan(quoted.at().start() + 1 + start, quoted.at().start() + 1 + end);
    }
}

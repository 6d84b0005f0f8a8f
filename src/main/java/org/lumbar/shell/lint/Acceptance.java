package org.lumbar.shell.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.drl.Rule;
import org.lumbar.shell.drl.RuleFault;
import org.lumbar.shell.drl.TextSpan;
import org.lumbar.shell.drl.Token;
import org.lumbar.shell.text.Quoted;

/**
 * Leaves out the warnings that a rule accepts with a reason: {@code @accept("L075: the second reason is worth
 * showing")}.
 */
final class Acceptance {

    static final String NAME = "accept";
    private static final Pattern ENTRY = Pattern.compile("(\\w+)\\s*:\\s*(.*?)\\s*(?=;\\s*\\w+\\s*:|$)");

    private Acceptance() {
    }

    /**
     * {@return the remarks about a file that no rule accepts} What is wrong with the acceptances is added to the file.
     *
     * @param proved whether the proofs were run
     */
    static List<Remark> applied(Drl file, List<Remark> remarks, boolean proved) {
        List<Remark> left = new ArrayList<>(remarks);
        for (Rule rule : file.rules()) {
            rule.annotation(NAME).ifPresent(annotation -> annotation.value().ifPresentOrElse(
                    value -> accept(file, rule, value, left, proved),
                    () -> wrong(file, rule, annotation.at(), "this @accept accepts nothing")));
        }
        return left;
    }

    private static void wrong(Drl file, Rule rule, TextSpan at, String message) {
        file.remarks().add(RuleFault.WRONG_ACCEPT, rule.name(), at, message,
                "write the code of a warning and the reason: @accept(\"L075: …\")");
    }

    private static void accept(Drl file, Rule rule, Token value, List<Remark> left, boolean proved) {
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher matcher = ENTRY.matcher(value.text());
        while (matcher.find()) {
            entries.put(matcher.group(1), matcher.group(2));
        }
        if (entries.isEmpty()) {
            wrong(file, rule, value.at(), "this @accept gives no code with a reason");
        }
        entries.forEach((code, reason) -> accept(file, rule, value, code, reason, left, proved));
    }

    private static void accept(Drl file, Rule rule, Token value, String code, String reason, List<Remark> left,
            boolean proved) {
        Optional<RuleFault> fault = Stream.of(RuleFault.values()).filter(one -> one.code().equals(code)).findFirst();
        if (fault.isEmpty() || fault.get().severity() == Problem.Severity.ERROR) {
            file.remarks().add(RuleFault.WRONG_ACCEPT, rule.name(), value.at(), fault.isEmpty()
                    ? Quoted.of(code) + " is not the code of a warning" : "the error " + code + " cannot be accepted",
                    fault.isEmpty() ? "write a code such as L075" : "fix it");
        } else if (reason.isBlank()) {
            file.remarks().add(RuleFault.WRONG_ACCEPT, rule.name(), value.at(), code + " is accepted without a reason",
                    "write the reason after it: " + code + ": …");
        } else if (!left.removeIf(remark -> remark.fault() == fault.get() && remark.rule().equals(rule.name()))
                && (proved || !fault.get().isProved())) {
            file.remarks().add(RuleFault.NOTHING_TO_ACCEPT, rule.name(), value.at(),
                    code + " is accepted here but does not occur", "remove it from @accept");
        }
    }
}

package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.api.ProofTree;
import org.lumbar.shell.logic.SufficientReason;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Listing;

/** The fewest answers from which conclusions follow, as text or JSON. */
public record SufficientReport(Heading heading, List<ProofTree> concluded, SufficientReason reason) {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");

    public void text(PrintStream out, Style style) {
        TextPage page = new TextPage(out, style);
        heading.write(page);
        concluded.forEach(tree -> page.strong(Names.says(heading.rulebook(), tree.subject())));
        int size = reason.answers().size();
        String answers = size == 0 ? "no answer at all" : size == 1 ? "this one answer" : "these " + number(size) + " answers";
        page.paragraph("  ", "  ", "This follows from " + answers + ", whatever the others are" + provided()
                + (size == 0 ? "." : ":"));
        reason.answers().forEach(answer -> page.paragraph("  - ", "    ", Names.fact(heading.rulebook(), answer.fact())));
    }

    private String provided() {
        Map<Boolean, List<String>> unanswered = reason.unanswered().stream().collect(Collectors.partitioningBy(
                key -> reason.answers().stream().anyMatch(answer -> answer.key().equals(key))));
        List<String> parts = new ArrayList<>();
        if (!unanswered.get(false).isEmpty()) {
            parts.add(Listing.and(unanswered.get(false)) + (unanswered.get(false).size() == 1 ? " stays" : " stay") + " unanswered");
        }
        if (!unanswered.get(true).isEmpty()) {
            parts.add(Listing.and(unanswered.get(true)) + (unanswered.get(true).size() == 1 ? " gets" : " get") + " no further answer");
        }
        return parts.isEmpty() ? "" : ", as long as " + String.join(", and ", parts);
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    public void json(PrintStream out) {
        Map<String, Object> map = new LinkedHashMap<>(heading.keys());
        map.put("conclusions", concluded.stream().map(tree -> {
            Map<String, Object> conclusion = ProofJson.fact(heading.rulebook(), tree.subject());
            conclusion.put("text", Names.says(heading.rulebook(), tree.subject()));
            return conclusion;
        }).toList());
        map.put("sufficient", JsonText.object("answers",
                reason.answers().stream().map(answer -> ProofJson.fact(heading.rulebook(), answer.fact())).toList(),
                "unanswered", reason.unanswered()));
        JsonText.document(out, map, true);
    }
}

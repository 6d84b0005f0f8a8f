package org.lumbar.shell.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.report.DecisionKey.Entry;
import org.lumbar.shell.report.DecisionKey.Lead;

/** Writes one decision key as numbered questions, each answer of which names the number to go to. */
final class DecisionKeyText {

    private final TextPage page;
    private final List<DecisionBlock> blocks;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> first = new LinkedHashMap<>();

    DecisionKeyText(TextPage page, DecisionKey key) {
        this.page = page;
        this.blocks = DecisionBlock.of(key);
        blocks.forEach(block -> block.entries().forEach(entry -> numbers.put(entry.at(), numbers.size() + 1)));
    }

    void write(String start) {
        page.paragraph("", "", start + " with 1. Each answer says where to go next; if several fit, the first counts. "
                + "\"Otherwise\" means any other answer, or none."
                + (blocks.stream().anyMatch(this::isEntered) ? " If you are sent to a number inside a list, skip what comes before it there." : ""));
        for (DecisionBlock block : blocks) {
            if (block instanceof DecisionBlock.Run run) {
                run(run);
            } else if (block instanceof DecisionBlock.Tally tally) {
                tally(tally);
            } else {
                single(((DecisionBlock.Single) block).entry());
            }
        }
    }

    /** Whether an answer outside a list leads into the middle of it. */
    private boolean isEntered(DecisionBlock block) {
        return block.entries().stream().skip(1).anyMatch(entry -> blocks.stream().filter(other -> other != block)
                .flatMap(other -> other.entries().stream()).flatMap(one -> one.leads().stream()).anyMatch(lead -> lead.to() == entry.at()));
    }

    private void single(Entry entry) {
        Lead otherwise = entry.leads().get(entry.leads().size() - 1);
        int number = numbers.get(entry.at());
        page.paragraph(String.format("%3d. ", number), "     ", question(entry, number) + " " + entry.leads().stream()
                .map(lead -> (lead != otherwise || lead.answers().equals("not answered") ? lead.answers() : "otherwise") + ": "
                        + target(lead.to(), number)).collect(Collectors.joining("; ")) + ".");
    }

    private void run(DecisionBlock.Run run) {
        int last = numbers.get(run.entries().get(run.entries().size() - 1).at());
        list(run.entries(), run.entries().stream().map(entry -> entry.leads().get(0).answers()).toList(),
                (run.any() ? "applies, " : "does not apply, ") + target(run.to(), last) + "; otherwise, " + target(run.otherwise(), last));
    }

    private void tally(DecisionBlock.Tally tally) {
        int last = numbers.get(tally.entries().get(tally.entries().size() - 1).at());
        list(tally.entries(), tally.answers(), "applies, " + target(tally.to(), last) + "; if none does and all are answered, "
                + target(tally.ifAllAnswered(), last) + "; otherwise, " + target(tally.otherwise(), last));
    }

    private void list(List<Entry> entries, List<String> answers, String says) {
        int from = numbers.get(entries.get(0).at());
        page.paragraph("     ", "     ", "If any of " + from + " to " + (from + entries.size() - 1) + " " + says + ":");
        for (int i = 0; i < entries.size(); i++) {
            page.paragraph(String.format("%3d. ", from + i), "     ", question(entries.get(i), from + i) + " " + answers.get(i));
        }
    }

    private String question(Entry entry, int number) {
        Integer earlier = first.putIfAbsent(entry.key(), number);
        return earlier == null ? entry.question() : "As " + earlier + " (" + entry.key() + "):";
    }

    private String target(int to, int from) {
        return to == DecisionTree.SO ? "it holds" : to == DecisionTree.NOT_SO ? "it does not hold"
                : numbers.get(to) == from + 1 ? "continue" : "go to " + numbers.get(to);
    }
}

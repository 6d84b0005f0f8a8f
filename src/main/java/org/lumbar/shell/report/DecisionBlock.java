package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.shell.report.DecisionKey.Entry;
import org.lumbar.shell.report.DecisionKey.Lead;

/** Questions of a decision shown as one list, so that where their answers lead is stated only once. */
sealed interface DecisionBlock {

    /** Shorter lists save nothing. */
    int FEWEST = 3;

    List<Entry> entries();

    /** A single question. */
    record Single(Entry entry) implements DecisionBlock {
        @Override
        public List<Entry> entries() {
            return List.of(entry);
        }
    }

    /** Consecutive questions that lead to one place if any of their answers applies, or if any does not. */
    record Run(List<Entry> entries, boolean any, int to, int otherwise) implements DecisionBlock {
    }

    /** Questions that lead to one place if any of their answers applies; if none does, it matters whether all are answered. */
    record Tally(List<Entry> entries, List<Entry> secondRow, List<String> answers, int to, int ifAllAnswered, int otherwise)
            implements DecisionBlock {
    }

    /** {@return the entries of a key in order, grouped into lists where possible} */
    static List<DecisionBlock> of(DecisionKey key) {
        List<Entry> left = new ArrayList<>(key.entries());
        List<DecisionBlock> blocks = new ArrayList<>();
        TallySearch tallies = new TallySearch(key);
        while (!left.isEmpty()) {
            Optional<Tally> tally = tallies.from(left.get(0));
            DecisionBlock block = tally.isPresent() ? tally.get() : longest(left);
            blocks.add(block);
            left.removeAll(tally.map(tallies::replaced).orElse(block.entries()));
        }
        return blocks;
    }

    private static DecisionBlock longest(List<Entry> left) {
        return Stream.of(run(left, true), run(left, false)).filter(run -> run.entries().size() >= FEWEST)
                .max((one, other) -> one.entries().size() - other.entries().size())
                .<DecisionBlock>map(run -> run).orElseGet(() -> new Single(left.get(0)));
    }

    private static Run run(List<Entry> left, boolean any) {
        List<Entry> entries = new ArrayList<>();
        int to = left.get(0).leads().get(any ? 0 : left.get(0).leads().size() - 1).to();
        int next = left.get(0).at();
        for (Entry entry : left) {
            List<Lead> leads = entry.leads();
            if (entry.at() != next || leads.size() != 2 || leads.get(any ? 0 : 1).to() != to) {
                break;
            }
            entries.add(entry);
            next = leads.get(any ? 1 : 0).to();
        }
        return new Run(List.copyOf(entries), any, to, next);
    }
}

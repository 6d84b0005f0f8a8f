package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lumbar.shell.report.DecisionKey.Entry;
import org.lumbar.shell.report.DecisionKey.Lead;

/** Questions of a decision that are put together, so that where their answers lead is said once. */
sealed interface DecisionBlock {

    /** Fewer are as short each by itself. */
    int FEWEST = 3;

    List<Entry> entries();

    /** A question by itself. */
    record Single(Entry entry) implements DecisionBlock {
        @Override
        public List<Entry> entries() {
            return List.of(entry);
        }
    }

    /** Questions one after the other, of which any, or none but all, leads to the same place. */
    record Run(List<Entry> entries, boolean any, int to, int then) implements DecisionBlock {
    }

    /** Questions of which any leads to the same place; where none does, it counts whether all are answered. */
    record Tally(List<Entry> entries, List<String> answers, int to, int answered, int then) implements DecisionBlock {
    }

    /** {@return the entries of a key in their order, those that go together as one} */
    static List<DecisionBlock> of(DecisionKey key) {
        List<Entry> left = new ArrayList<>(key.entries());
        List<DecisionBlock> blocks = new ArrayList<>();
        while (!left.isEmpty()) {
            TallySearch search = new TallySearch(key, left.get(0));
            Optional<DecisionBlock> tally = search.find();
            if (tally.isPresent()) {
                blocks.add(tally.get());
                left.removeAll(search.inside());
            } else {
                blocks.add(longest(left));
                left.removeAll(blocks.get(blocks.size() - 1).entries());
            }
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
        int then = left.get(0).at();
        for (Entry entry : left) {
            List<Lead> leads = entry.leads();
            if (entry.at() != then || leads.size() != 2 || leads.get(any ? 0 : 1).to() != to) {
                break;
            }
            entries.add(entry);
            then = leads.get(any ? 1 : 0).to();
        }
        return new Run(List.copyOf(entries), any, to, then);
    }
}

package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.report.DecisionBlock.Tally;
import org.lumbar.shell.report.DecisionKey.Entry;
import org.lumbar.shell.report.DecisionKey.Lead;

/**
 * Finds questions that are asked in two rows: in the first row as long as all have been answered, in the second once one has
 * not. One answer to each leads to the same place from both rows, so they can be shown as one list.
 * <pre>
 *   first row                       second row
 *   question 1 -- not answered -+
 *       | another answer        |
 *   question 2 -- not answered -|-&gt; question 2
 *       | another answer        |       | otherwise
 *   question 3 -- not answered -+-&gt; question 3
 *       | another answer                | otherwise
 *   all answered                    not all answered
 * </pre>
 */
record TallySearch(DecisionKey key) {

    private static final String UNANSWERED = "not answered";

    /** {@return the longest tally that begins with a question, if it is worth a list} */
    Optional<Tally> from(Entry first) {
        return isInFirstRow(first)
                ? first.leads().stream().filter(lead -> !isUnanswered(lead)).map(shared -> longest(first, shared))
                        .filter(tally -> tally.entries().size() >= DecisionBlock.FEWEST).findFirst()
                : Optional.empty();
    }

    private Tally longest(Entry first, Lead shared) {
        Tally tally = new Tally(List.of(first), List.of(), List.of(shared.answers()), shared.to(), other(first, shared).to(),
                unanswered(first).to());
        Optional<Tally> longer = extended(tally);
        while (longer.isPresent()) {
            tally = longer.get();
            longer = extended(tally);
        }
        return tally;
    }

    /** {@return the tally with one more question, if both rows ask the same next and its answers lead to the same places} */
    private Optional<Tally> extended(Tally tally) {
        Optional<Entry> inFirst = entry(tally.ifAllAnswered()).filter(TallySearch::canGoUnanswered);
        Optional<Entry> inSecond = entry(tally.otherwise()).filter(entry -> entry.leads().size() == 2);
        if (inFirst.isEmpty() || inSecond.isEmpty()) {
            return Optional.empty();
        }
        Entry first = inFirst.get();
        Entry second = inSecond.get();
        Lead shared = second.leads().get(0);
        int otherwise = second.leads().get(1).to();
        boolean fits = first.key().equals(second.key()) && shared.to() == tally.to() && unanswered(first).to() == otherwise
                && (isInFirstRow(first) ? first.leads().contains(shared) : other(first, shared).to() == tally.to());
        return fits ? Optional.of(new Tally(with(tally.entries(), first), with(tally.secondRow(), second),
                with(tally.answers(), shared.answers()), tally.to(), other(first, shared).to(), otherwise)) : Optional.empty();
    }

    /** For the last question, it may matter only whether it is answered. */
    private static boolean canGoUnanswered(Entry entry) {
        return isInFirstRow(entry) || entry.leads().size() == 2 && entry.leads().stream().anyMatch(TallySearch::isUnanswered);
    }

    /** {@return the questions that a tally replaces: those of its second row only if nothing else leads to them} */
    List<Entry> replaced(Tally tally) {
        List<Entry> replaced = new ArrayList<>(tally.entries());
        for (Entry entry : tally.secondRow()) {
            if (key.entries().stream().filter(one -> !replaced.contains(one)).flatMap(one -> one.leads().stream())
                    .noneMatch(lead -> lead.to() == entry.at())) {
                replaced.add(entry);
            }
        }
        return replaced;
    }

    private Optional<Entry> entry(int at) {
        return key.entries().stream().filter(entry -> entry.at() == at).findFirst();
    }

    private static boolean isInFirstRow(Entry entry) {
        return entry.leads().size() == 3 && entry.leads().stream().filter(TallySearch::isUnanswered).count() == 1;
    }

    private static boolean isUnanswered(Lead lead) {
        return lead.answers().equals(UNANSWERED);
    }

    private static Lead unanswered(Entry entry) {
        return entry.leads().stream().filter(TallySearch::isUnanswered).findFirst().orElseThrow();
    }

    private static Lead other(Entry entry, Lead shared) {
        return entry.leads().stream().filter(lead -> !isUnanswered(lead) && !lead.equals(shared)).findFirst().orElse(shared);
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}

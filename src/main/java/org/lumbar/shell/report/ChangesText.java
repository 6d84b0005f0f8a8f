package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.check.Change;
import org.lumbar.shell.check.Changes;
import org.lumbar.shell.check.Changes.ChangeSet;
import org.lumbar.shell.check.SmallestChange;

/** The smallest changes, for people, as edits of the case file. */
final class ChangesText {

    private static final int MOST = 12;

    private final Page page;
    private final boolean removing;
    private final String wish;

    /**
     * @param isRule whether it is a rule that is to fire, or not to
     * @param removing whether it is to go away
     */
    ChangesText(Page page, boolean isRule, boolean removing) {
        this.page = page;
        this.removing = removing;
        this.wish = isRule ? removing ? "For this rule not to fire" : "For this rule to fire"
                : removing ? "For this to go away" : "For this to be concluded";
    }

    void write(Changes changes) {
        String end = removing ? "make it go away" : "bring it about";
        if (changes.sets().isEmpty()) {
            page.paragraph("", "", changes.complete()
                    ? "No change of up to three answers would " + end + "."
                    : "No change was found that would " + end + "; the search stopped early.");
            return;
        }
        boolean isLong = changes.sets().get(0).changes().stream().mapToInt(Change::size).sum() > SmallestChange.MOST;
        if (isLong) {
            page.paragraph("", "", changes.complete() ? "No change of up to three answers would " + end + "."
                    : "The search for changes of up to three answers stopped early.");
        }
        List<ChangeSet> chosen = changes.sets().stream().filter(set -> !set.isObserved()).toList();
        List<ChangeSet> observed = changes.sets().stream().filter(ChangeSet::isObserved).toList();
        if (!chosen.isEmpty()) {
            page.paragraph("", "", isLong ? "This would " + end + ":" : "The smallest change that would " + end + ":");
            write(chosen);
        }
        if (!observed.isEmpty()) {
            page.paragraph("", "", (chosen.isEmpty() ? wish + ", it would have to be true that"
                    : "It would also do if it were true that") + ":");
            write(observed);
        }
        if (isLong) {
            page.paragraph("", "", "There may be other ways.");
        } else if (!changes.complete()) {
            page.paragraph("", "", "There may be others: the search stopped early.");
        }
    }

    private void write(List<ChangeSet> sets) {
        List<List<Edit>> merged = merged(sets);
        merged.stream().limit(MOST).forEach(set -> page.paragraph("  - ", "    ",
                set.stream().map(Edit::words).collect(Collectors.joining("; and "))));
        if (merged.size() > MOST) {
            page.paragraph("  - ", "    ", "or one of " + (merged.size() - MOST) + " others");
        }
    }

    /** Sets that differ in what one answer would be are told together. */
    private static List<List<Edit>> merged(List<ChangeSet> sets) {
        List<List<Edit>> merged = new ArrayList<>();
        for (ChangeSet set : sets) {
            merged.add(set.changes().stream().map(change -> new Edit(change.about(), change.from(),
                    new LinkedHashSet<>(List.of(change.to())))).toList());
        }
        for (int i = 0; i < merged.size(); i++) {
            for (int j = i + 1; j < merged.size(); j++) {
                int differing = differing(merged.get(i), merged.get(j));
                if (differing >= 0) {
                    List<Edit> both = new ArrayList<>(merged.get(i));
                    both.set(differing, both.get(differing).or(merged.get(j).get(differing)));
                    merged.set(i, both);
                    merged.remove(j);
                    j = i;
                }
            }
        }
        return merged;
    }

    /** The place of the one edit in which sets differ, if it is only in what the answer would be; else less than 0. */
    private static int differing(List<Edit> one, List<Edit> other) {
        int place = -1;
        for (int i = 0; i < one.size(); i++) {
            if (i >= other.size() || !one.get(i).isOfTheSame(other.get(i))) {
                return -1;
            }
            if (!one.get(i).equals(other.get(i))) {
                if (place >= 0) {
                    return -1;
                }
                place = i;
            }
        }
        return one.size() == other.size() ? place : -1;
    }

    private record Edit(String about, List<Object> from, Set<List<Object>> to) {

        boolean isOfTheSame(Edit other) {
            return about.equals(other.about) && from.equals(other.from);
        }

        Edit or(Edit other) {
            Set<List<Object>> both = new LinkedHashSet<>(to);
            both.addAll(other.to);
            return new Edit(about, from, both);
        }

        String words() {
            String wanted = to.stream().map(Edit::written).collect(Collectors.joining(" or "));
            if (to.iterator().next().get(0) instanceof DeclaredFact fact) {
                return "facts: " + (from.isEmpty() ? "add " + fact.type() + ": "
                        : fact.type() + ": " + written(from) + " -> ") + wanted;
            }
            return about + ": " + (from.isEmpty() ? "not answered" : written(from)) + " -> " + wanted;
        }

        private static String written(List<Object> values) {
            return values.size() == 1 ? written(values.get(0))
                    : values.stream().map(Edit::written).collect(Collectors.joining(", ", "[", "]"));
        }

        private static String written(Object value) {
            return !(value instanceof DeclaredFact fact) ? value.toString() : fact.values().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + (entry.getValue() instanceof String text ? '"' + text + '"'
                            : entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
    }
}

package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.shell.claims.ChangeProposals;
import org.lumbar.shell.logic.AnswerChange;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.SmallestChanges.CaseChange;

/** The smallest changes for people, as edits of the case file. */
final class CounterfactualText {

    private static final int MOST = 12;

    private final TextPage page;
    private final String end;
    private final String wish;

    CounterfactualText(TextPage page, boolean isRule, boolean removing) {
        this.page = page;
        this.end = removing ? "make it go away" : "bring it about";
        this.wish = isRule ? removing ? "For this rule not to fire" : "For this rule to fire"
                : removing ? "For this to go away" : "For this to be concluded";
    }

    void write(LogicAnswer<ChangeProposals> changes) {
        if (changes instanceof LogicAnswer.NotOffered<ChangeProposals> none) {
            if (none.because().size() == 1) {
                page.paragraph("", "", "The smallest change is not offered: " + Names.place(none.because().get(0)));
                return;
            }
            page.paragraph("", "", "The smallest change is not offered, because:");
            none.because().stream().limit(MOST).forEach(one -> page.paragraph("  - ", "    ", Names.place(one)));
        } else {
            write(changes.orElseThrow());
        }
    }

    private void write(ChangeProposals changes) {
        if (changes.smallest().isEmpty()) {
            page.paragraph("", "", "Proved: no other answers, and no further ones, would " + end + ". (Answers are not taken back.)");
            return;
        }
        if (changes.contrary()) {
            page.paragraph("", "", "As long as the observations stay as they are, nothing would " + end + ".");
        }
        List<CaseChange> observed = changes.smallest().stream().filter(ChangeProposals::isObserved).toList();
        List<CaseChange> chosen = changes.smallest().stream().filter(set -> !observed.contains(set)).toList();
        write((merged(chosen).size() > 1 ? "Any one of these changes would " : "The smallest change that would ") + end + ":", chosen);
        write((chosen.isEmpty() ? wish + ", it would have to be true that" : "It would also be enough if it were true that") + ":",
                observed);
        write("By changing choices only:", changes.chosen());
        page.paragraph("", "", "This is proved: no smaller change does it"
                + (changes.contrary() ? "." : " while the observations stay as they are.")
                + (changes.complete() ? "" : " There are more of this size, not shown here."));
    }

    private void write(String heading, List<CaseChange> sets) {
        List<List<Edit>> merged = merged(sets);
        if (!merged.isEmpty()) {
            page.paragraph("", "", heading);
        }
        merged.stream().limit(MOST).forEach(set -> page.paragraph("  - ", "    ",
                set.stream().map(Edit::words).collect(Collectors.joining("; and "))));
        if (merged.size() > MOST) {
            page.paragraph("  - ", "    ", "or one of " + (merged.size() - MOST) + " others");
        }
    }

    /** Merges sets that differ only in one new answer. */
    private static List<List<Edit>> merged(List<CaseChange> sets) {
        List<List<Edit>> merged = new ArrayList<>();
        for (CaseChange set : sets) {
            merged.add(set.changes().stream().map(AnswerChange::differing)
                    .map(change -> new Edit(change.key(), change.from(), new LinkedHashSet<>(List.of(change.to())))).toList());
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

    /** The index of the only edit in which two sets differ, if only its new answer differs; else -1. */
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

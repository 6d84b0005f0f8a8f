package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.report.DecisionKey.Entry;
import org.lumbar.shell.report.DecisionKey.Lead;

/**
 * Looks for questions that are asked twice side by side: as long as all before were answered, and after one was not. For
 * one search.
 */
final class TallySearch {

    private static final String OPEN = "not answered";

    private final DecisionKey key;
    private final List<Entry> answered = new ArrayList<>();
    private final List<Entry> open = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private int next;
    private int otherwise;

    TallySearch(DecisionKey key, Entry first) {
        this.key = key;
        answered.add(first);
    }

    Optional<DecisionBlock> find() {
        Entry first = answered.get(0);
        if (!isThreefold(first)) {
            return Optional.empty();
        }
        for (Lead settling : first.leads()) {
            if (!settling.answers().equals(OPEN) && find(first, settling)) {
                return Optional.of(new DecisionBlock.Tally(List.copyOf(answered), List.copyOf(answers), settling.to(), next, otherwise));
            }
        }
        return Optional.empty();
    }

    /** All that the questions stand for; what is asked after one was not answered stays where something else leads to it. */
    List<Entry> inside() {
        List<Entry> inside = new ArrayList<>(answered);
        for (Entry entry : open) {
            if (key.entries().stream().filter(one -> !inside.contains(one))
                    .allMatch(one -> one.leads().stream().noneMatch(lead -> lead.to() == entry.at()))) {
                inside.add(entry);
            }
        }
        return inside;
    }

    private boolean find(Entry first, Lead settling) {
        answered.subList(1, answered.size()).clear();
        open.clear();
        answers.clear();
        answers.add(settling.answers());
        next = other(first, settling).to();
        otherwise = open(first).to();
        while (extended(settling.to())) {
            continue;
        }
        return answered.size() >= DecisionBlock.FEWEST;
    }

    private boolean extended(int settled) {
        Optional<Entry> one = entry(next).filter(TallySearch::canBeOpen);
        Optional<Entry> other = entry(otherwise).filter(entry -> entry.leads().size() == 2);
        if (one.isEmpty() || other.isEmpty() || !one.get().key().equals(other.get().key())) {
            return false;
        }
        Lead settling = other.get().leads().get(0);
        int then = other.get().leads().get(1).to();
        Optional<Integer> answeredTo = isThreefold(one.get()) ? answered(one.get(), settling) : Optional.of(settled);
        if (settling.to() != settled || answeredTo.isEmpty() || open(one.get()).to() != then
                || one.get().leads().stream().noneMatch(lead -> lead.to() == settled)) {
            return false;
        }
        answered.add(one.get());
        open.add(other.get());
        answers.add(settling.answers());
        next = answeredTo.get();
        otherwise = then;
        return true;
    }

    private static Optional<Integer> answered(Entry entry, Lead settling) {
        return entry.leads().contains(settling) ? Optional.of(other(entry, settling).to()) : Optional.empty();
    }

    /** Of the last question it may not matter how it is answered, only that it is. */
    private static boolean canBeOpen(Entry entry) {
        return isThreefold(entry) || entry.leads().size() == 2 && entry.leads().stream().anyMatch(lead -> lead.answers().equals(OPEN));
    }

    private static boolean isThreefold(Entry entry) {
        return entry.leads().size() == 3 && entry.leads().stream().filter(lead -> lead.answers().equals(OPEN)).count() == 1;
    }

    private static Lead open(Entry entry) {
        return entry.leads().stream().filter(lead -> lead.answers().equals(OPEN)).findFirst().orElseThrow();
    }

    private static Lead other(Entry entry, Lead settling) {
        return entry.leads().stream().filter(lead -> !lead.answers().equals(OPEN) && !lead.equals(settling)).findFirst().orElseThrow();
    }

    private Optional<Entry> entry(int at) {
        return key.entries().stream().filter(entry -> entry.at() == at).findFirst();
    }
}

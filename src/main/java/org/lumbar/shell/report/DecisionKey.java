package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.DecisionTree.Branch;
import org.lumbar.shell.logic.DecisionTree.Question;

/** A decision as a numbered sequence of questions; questions about the words of one list are merged. */
record DecisionKey(List<Entry> entries) {

    /** A question with where its answers lead; if several answers fit, the first counts. */
    record Entry(int at, String key, String question, List<Lead> leads) {
    }

    /** Answers and where they lead; the last lead of a question covers all remaining answers. */
    record Lead(String answers, int to) {
    }

    static DecisionKey of(DecisionTree tree, DecisionWords words) {
        List<Integer> order = tree.inOrder();
        List<Integer> left = new ArrayList<>(order);
        List<Entry> entries = new ArrayList<>();
        while (!left.isEmpty()) {
            int at = left.remove(0);
            Question question = tree.questions().get(at);
            List<Lead> leads = question.word().isEmpty() ? leads(question, words) : chain(tree, at, left, words);
            entries.add(new Entry(at, question.key(), words.brief(question), leads));
        }
        return new DecisionKey(List.copyOf(entries)).merged();
    }

    /** Merges a question into an earlier one about the same list if nothing else leads to it. */
    private DecisionKey merged() {
        List<Entry> left = new ArrayList<>(entries);
        List<Entry> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            Entry entry = left.remove(0);
            Optional<Entry> next = left.stream().filter(one -> follows(entry, one)).findFirst();
            merged.add(next.map(one -> new Entry(entry.at(), entry.key(), entry.question(), List.of(one.leads().get(0),
                    new Lead(entry.leads().get(0).answers(), one.leads().get(1).to()), entry.leads().get(1)))).orElse(entry));
            next.ifPresent(left::remove);
        }
        return new DecisionKey(List.copyOf(merged));
    }

    private boolean follows(Entry entry, Entry next) {
        return entry.key().equals(next.key()) && entry.leads().size() == 2 && next.leads().size() == 2
                && entry.leads().get(1).answers().isEmpty() && next.leads().get(1).answers().isEmpty()
                && entry.leads().get(0).to() == next.at() && entry.leads().get(1).to() == next.leads().get(0).to()
                && entries.stream().flatMap(one -> one.leads().stream()).filter(lead -> lead.to() == next.at()).count() == 1;
    }

    private static List<Lead> leads(Question question, DecisionWords words) {
        List<Lead> leads = new ArrayList<>();
        question.branches().stream().filter(branch -> !branch.unanswered())
                .forEach(branch -> leads.add(new Lead(words.answers(question, branch), branch.next())));
        question.branches().stream().filter(Branch::unanswered).forEach(branch -> leads.add(new Lead(
                branch.answers().isEmpty() ? "not answered" : words.answers(question, branch), branch.next())));
        return leads;
    }

    /** Chains questions about words of one list, each of which is reached only from the one before. */
    private static List<Lead> chain(DecisionTree tree, int first, List<Integer> left, DecisionWords words) {
        List<Lead> leads = new ArrayList<>();
        int at = first;
        Optional<Integer> next = Optional.of(first);
        while (next.isPresent()) {
            at = next.get();
            left.remove((Integer) at);
            Question question = tree.questions().get(at);
            int with = branch(question, "yes");
            String word = words.word(question);
            int last = leads.size() - 1;
            if (last >= 0 && leads.get(last).to() == with) {
                leads.set(last, new Lead(leads.get(last).answers() + " or " + word, with));
            } else {
                leads.add(new Lead(word, with));
            }
            next = Optional.of(branch(question, "no")).filter(to -> left.contains(to) && tree.questions().get(to).key()
                    .equals(question.key()) && entrances(tree, to) == 1);
        }
        leads.add(new Lead("", branch(tree.questions().get(at), "no")));
        return leads;
    }

    private static int branch(Question question, String answer) {
        return question.branches().stream().filter(branch -> branch.answers().contains(answer)).findFirst().orElseThrow().next();
    }

    private static long entrances(DecisionTree tree, int to) {
        return tree.questions().stream().flatMap(question -> question.branches().stream()).filter(branch -> branch.next() == to).count()
                + (tree.root() == to ? 1 : 0);
    }

    /** The first entries, as far as each rules the conclusion out by one answer and nothing later leads back to it. */
    DecisionKey exclusions() {
        int of = 0;
        while (of + 1 < entries.size() && isExclusion(entries.get(of), entries.get(of + 1).at())) {
            of++;
        }
        return new DecisionKey(entries.subList(0, of));
    }

    private boolean isExclusion(Entry entry, int next) {
        return entry.leads().size() == 2 && entry.leads().get(0).to() == DecisionTree.NOT_SO && entry.leads().get(1).to() == next
                && entries.stream().flatMap(one -> one.leads().stream()).filter(lead -> lead.to() == next).count() == 1;
    }

    /** The number of a question, from 1. */
    int number(int at) {
        return 1 + (int) entries.stream().takeWhile(entry -> entry.at() != at).count();
    }
}

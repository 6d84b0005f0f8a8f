package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Exactly when a proposition holds, as questions one after another; equal parts are shared. */
public record DecisionTree(int root, List<Question> questions) {

    /** Where it holds. */
    public static final int SO = -1;
    /** Where it does not hold. */
    public static final int NOT_SO = -2;

    public DecisionTree {
        questions = List.copyOf(questions);
    }

    /** A question. */
    public record Question(String key, Optional<String> word, List<Branch> branches) {
        public Question {
            branches = List.copyOf(branches);
        }
    }

    /** Answers that lead to the same place. */
    public record Branch(List<String> answers, List<Object> facts, boolean unanswered, int next) {
        public Branch {
            answers = List.copyOf(answers);
            facts = List.copyOf(facts);
        }
    }

    /** A question with how it is answered. */
    public record Cell(Question question, Branch branch) {

        boolean allows(Question other, Branch answered) {
            return !other.key().equals(question.key()) || !other.word().equals(question.word())
                    || branch.unanswered() && answered.unanswered()
                    || branch.answers().stream().anyMatch(answered.answers()::contains);
        }

        /** The same cell wherever its question is asked. */
        private Cell apart() {
            return new Cell(new Question(question.key(), question.word(), List.of()),
                    new Branch(branch.answers(), branch.facts(), branch.unanswered(), SO));
        }
    }

    /** {@return the places of the questions, each before those that its answers lead to} */
    public List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        visit(root, order);
        Collections.reverse(order);
        return List.copyOf(order);
    }

    private void visit(int at, List<Integer> done) {
        if (at >= 0 && !done.contains(at)) {
            List<Branch> branches = questions.get(at).branches();
            for (int i = branches.size() - 1; i >= 0; i--) {
                visit(branches.get(i).next(), done);
            }
            done.add(at);
        }
    }

    /** {@return the ways in which it holds, each without superfluous conditions; empty if there are more than wanted} */
    public Optional<List<List<Cell>>> ways(int max) {
        List<List<Cell>> rows = new ArrayList<>();
        return rows(root, List.of(), rows, max)
                ? Optional.of(rows.stream().map(this::shortest).distinct().toList()) : Optional.empty();
    }

    private boolean rows(int at, List<Cell> before, List<List<Cell>> rows, int max) {
        if (at < 0) {
            return at == NOT_SO || rows.add(before) && rows.size() <= max;
        }
        for (Branch branch : questions.get(at).branches()) {
            List<Cell> cells = new ArrayList<>(before);
            cells.add(new Cell(questions.get(at), branch));
            if (!rows(branch.next(), List.copyOf(cells), rows, max)) {
                return false;
            }
        }
        return true;
    }

    private List<Cell> shortest(List<Cell> row) {
        List<Cell> needed = new ArrayList<>(row);
        for (Cell cell : row) {
            List<Cell> fewer = needed.stream().filter(one -> one != cell).toList();
            if (isEnough(fewer, root, new HashSet<>())) {
                needed = new ArrayList<>(fewer);
            }
        }
        return needed.stream().map(Cell::apart).toList();
    }

    private boolean isEnough(List<Cell> cells, int at, Set<Integer> seen) {
        return at < 0 || !seen.add(at) ? at != NOT_SO : questions.get(at).branches().stream()
                .filter(branch -> cells.stream().allMatch(cell -> cell.allows(questions.get(at), branch)))
                .allMatch(branch -> isEnough(cells, branch.next(), seen));
    }
}

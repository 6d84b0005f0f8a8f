package org.lumbar.shell.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exactly when something is so, as questions one after another; equal parts are one part.
 *
 * @param root the place of the first question, or {@link #SO} or {@link #NOT_SO}
 * @param questions each question, with where its answers lead
 */
public record DecisionTree(int root, List<Question> questions) {

    /** Where it is so. */
    public static final int SO = -1;
    /** Where it is not. */
    public static final int NOT_SO = -2;

    public DecisionTree {
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param key the question, or {@code facts.} and the name of a declared type
     * @param word the answer that is given or not, where several may be given
     * @param branches where its answers lead
     */
    public record Question(String key, Optional<String> word, List<Branch> branches) {
        public Question {
            branches = List.copyOf(branches);
        }
    }

    /**
     * Answers that lead to the same place.
     *
     * @param answers words, or numbers such as {@code 8} and {@code 9..14}; of a question with a word {@code yes} or {@code no}
     * @param unanswered whether to leave the question unanswered leads there as well
     * @param next the place of the next question, or {@link #SO} or {@link #NOT_SO}
     */
    public record Branch(List<String> answers, boolean unanswered, int next) {
        public Branch {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A cell of the table.
     *
     * @param question what is asked
     * @param branch how it is answered
     */
    public record Cell(Question question, Branch branch) {
    }

    /**
     * {@return the same as a table: each row is one way in which it is so; nothing where there are more rows than wanted}
     *
     * @param most the most rows that are wanted
     */
    public Optional<List<List<Cell>>> rows(int most) {
        List<List<Cell>> rows = new ArrayList<>();
        return rows(root, List.of(), rows, most) ? Optional.of(List.copyOf(rows)) : Optional.empty();
    }

    private boolean rows(int at, List<Cell> before, List<List<Cell>> rows, int most) {
        if (at < 0) {
            return at == NOT_SO || rows.add(before) && rows.size() <= most;
        }
        for (Branch branch : questions.get(at).branches()) {
            List<Cell> cells = new ArrayList<>(before);
            cells.add(new Cell(questions.get(at), branch));
            if (!rows(branch.next(), List.copyOf(cells), rows, most)) {
                return false;
            }
        }
        return true;
    }
}

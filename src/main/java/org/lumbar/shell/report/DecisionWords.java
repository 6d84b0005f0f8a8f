package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lumbar.api.QuestionType;
import org.lumbar.api.QuestionType.Choice;
import org.lumbar.shell.logic.DecisionTree.Branch;
import org.lumbar.shell.logic.DecisionTree.Cell;
import org.lumbar.shell.logic.DecisionTree.Question;
import org.lumbar.shell.text.Listing;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The wording of the questions and answers of a decision. */
record DecisionWords(Vocabulary vocabulary) {

    String text(Question question) {
        return known(question).map(QuestionType::text).orElse(question.key());
    }

    /** The question without its explanation. */
    String brief(Question question) {
        String text = text(question);
        return text.substring(0, text.indexOf('?') + 1 == 0 ? text.length() : text.indexOf('?') + 1);
    }

    String word(Question question) {
        String word = question.word().orElse("");
        return known(question).map(one -> text(one, word)).orElse(word);
    }

    /** The conditions on one question, in words. */
    String answers(List<Cell> cells) {
        Question question = cells.get(0).question();
        if (question.word().isEmpty()) {
            return answers(question, cells.get(0).branch());
        }
        List<String> with = words(cells, "yes");
        List<String> without = words(cells, "no");
        boolean none = known(question).filter(one -> one.words().size() == without.size()).isPresent();
        return none ? "not answered" : with.isEmpty() ? "not " + Listing.or(without)
                : String.join(" and ", with) + (without.isEmpty() ? "" : ", not " + Listing.or(without));
    }

    private List<String> words(List<Cell> cells, String answer) {
        return cells.stream().filter(cell -> cell.branch().answers().contains(answer)).map(cell -> word(cell.question())).toList();
    }

    String answers(Question question, Branch branch) {
        Optional<QuestionType> known = known(question);
        List<String> answers = new ArrayList<>(known.map(one -> one.isCount() ? ranges(one, branch.answers())
                : branch.answers().stream().map(answer -> text(one, answer)).toList()).orElse(branch.answers()));
        if (branch.unanswered()) {
            answers.add("not answered");
        }
        return Listing.or(answers);
    }

    private Optional<QuestionType> known(Question question) {
        return vocabulary.question(question.key());
    }

    private static String text(QuestionType question, String word) {
        return question.answers().stream().filter(choice -> choice.value().equals(word)).map(Choice::text).findFirst().orElse(word);
    }

    /** Merges adjacent intervals. */
    private static List<String> ranges(QuestionType question, List<String> intervals) {
        List<long[]> joined = new ArrayList<>();
        for (String interval : intervals) {
            String[] ends = interval.split("\\.\\.");
            long low = Long.parseLong(ends[0]);
            long high = Long.parseLong(ends[ends.length - 1]);
            if (!joined.isEmpty() && joined.get(joined.size() - 1)[1] + 1 == low) {
                joined.get(joined.size() - 1)[1] = high;
            } else {
                joined.add(new long[] {low, high});
            }
        }
        return joined.stream().map(ends -> range(question, ends[0], ends[1])).toList();
    }

    private static String range(QuestionType question, long low, long high) {
        if (low == high) {
            return String.valueOf(low);
        } else if (high == question.most()) {
            return low == question.least() ? "any number" : low + " or more";
        }
        return low == question.least() ? high + " or fewer" : low + " to " + high;
    }
}

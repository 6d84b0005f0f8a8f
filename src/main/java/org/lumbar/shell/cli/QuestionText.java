package org.lumbar.shell.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.TypedAnswer;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.GivenAnswer;
import org.lumbar.shell.page.QuestionWords;
import org.lumbar.shell.report.TextPage;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Rulebook;

/** A question in plain lines. */
final class QuestionText {

    private final TextPage asks;
    private final Inquiry inquiry;
    private final AnswerWords answerWords;
    private final QuestionWords questionWords;

    QuestionText(TextPage asks, Rulebook rulebook) {
        this.asks = asks;
        this.inquiry = rulebook.vocabulary().layout().inquiry();
        this.answerWords = new AnswerWords(rulebook);
        this.questionWords = new QuestionWords(rulebook);
    }

    /** @param questions the questions by number; all have the same choices */
    void write(Map<String, QuestionType> questions, CaseAnswers answers) {
        asks.blank();
        questions.forEach((number, question) -> asks.paragraph(number + ". ", " ".repeat(number.length() + 2), question.text()
                + (answers.given(question.key(), inquiry).isEmpty() ? ""
                        : " (your answer: " + given(question.key(), answers) + ")")));
        choices(questions.values().iterator().next(), questions.size());
    }

    private void choices(QuestionType question, int times) {
        if (question.isCount()) {
            asks.paragraph("   ", "   ", TypedAnswer.numbers(question));
            return;
        }
        StringBuilder choices = new StringBuilder();
        for (int i = 0; i < question.answers().size(); i++) {
            // a choice is never split
            choices.append(i + 1).append('\u00a0').append(question.answers().get(i).text().replace(' ', '\u00a0')).append("; ");
        }
        asks.paragraph("   ", "   ", choices.substring(0, choices.length() - 2) + (question.isList() ? " (several:\u00a01\u00a02)" : "")
                + (times > 1 ? "   (one for each in turn, such as 2 1" + " 2".repeat(Math.max(0, times - 3)) + (times > 2 ? " skip" : "") + "; none\u00a0if\u00a0all\u00a0are\u00a0no)"
                        : ""));
    }

    /** @param numbers the number of each question; reasons that several share are shown once */
    void why(List<String> numbers, List<Asked> questions) {
        Map<Reasons, List<String>> numbered = new LinkedHashMap<>();
        questions.forEach(one -> numbered.computeIfAbsent(new Reasons(questionWords.reason(one), questionWords.changes(one),
                questionWords.sources(one)), reasons -> new ArrayList<>()).add(numbers.get(questions.indexOf(one))));
        numbered.forEach((reasons, of) -> {
            String because = (numbers.size() > 1 ? String.join(", ", of) + ": " : "") + reasons.because();
            Stream.of(because.strip()).filter(text -> !text.isEmpty()).forEach(text -> asks.paragraph("  ", "  ", text));
            reasons.changes().forEach(change -> asks.paragraph("  - ", "    ", change));
            Stream.of(reasons.sources()).filter(text -> !text.isEmpty()).forEach(text -> asks.paragraph("  ", "  ", text));
        });
    }

    private record Reasons(String because, List<String> changes, String sources) {
    }

    String given(String key, CaseAnswers answers) {
        return answerWords.of(answers.values()).stream().filter(one -> one.key().equals(key)).map(GivenAnswer::answer)
                .findFirst().orElseGet(() -> inquiry.borrowed(key).stream()
                        .map(Inquiry.BorrowedAnswer::says).findFirst().orElse(""));
    }
}

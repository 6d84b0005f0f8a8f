package org.lumbar.shell.cli;

import java.util.Map;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.TypedAnswer;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.GivenAnswer;
import org.lumbar.shell.page.QuestionWords;
import org.lumbar.shell.report.Page;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Rulebook;

/** A question in plain lines. */
final class QuestionText {

    private final Page asks;
    private final Inquiry inquiry;
    private final AnswerWords answerWords;
    private final QuestionWords questionWords;

    QuestionText(Page asks, Rulebook rulebook) {
        this.asks = asks;
        this.inquiry = rulebook.vocabulary().layout().inquiry();
        this.answerWords = new AnswerWords(rulebook);
        this.questionWords = new QuestionWords(rulebook);
    }

    /** @param questions with the number of each; all are answered alike */
    void write(Map<Integer, QuestionType> questions, CaseAnswers answers) {
        asks.blank();
        questions.forEach((number, question) -> asks.paragraph(number + ". ", "   ", question.text()
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
            // a choice is not torn apart
            choices.append(i + 1).append('\u00a0').append(question.answers().get(i).text().replace(' ', '\u00a0')).append("; ");
        }
        asks.paragraph("   ", "   ", choices.substring(0, choices.length() - 2) + (question.isList() ? " (several:\u00a01\u00a02)" : "")
                + (times > 1 ? "   (one for each in turn, such as 2 1" + " 2".repeat(Math.max(0, times - 3)) + (times > 2 ? " skip)" : ")")
                        : ""));
    }

    /** @param named whether it is said which question it is */
    void why(Asked one, boolean named) {
        if (named) {
            asks.paragraph("  ", "  ", one.question().text());
        }
        String reason = questionWords.reason(one);
        if (!reason.isEmpty()) {
            asks.paragraph("  ", "  ", reason);
        }
        questionWords.changes(one).forEach(change -> asks.paragraph("  - ", "    ", change));
        if (!questionWords.sources(one).isEmpty()) {
            asks.paragraph("  ", "  ", questionWords.sources(one));
        }
    }

    String given(String key, CaseAnswers answers) {
        return answerWords.of(answers.values()).stream().filter(one -> one.key().equals(key)).map(GivenAnswer::answer)
                .findFirst().orElseGet(() -> inquiry.beside().stream().filter(one -> one.question().equals(key))
                        .map(Inquiry.Beside::says).findFirst().orElse(""));
    }
}

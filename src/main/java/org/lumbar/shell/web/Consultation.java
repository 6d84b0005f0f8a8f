package org.lumbar.shell.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.lumbar.api.NoAnswerException;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.claims.RuleFormulas;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.interview.Interviewer;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.page.AnswerPage.Links;
import org.lumbar.shell.page.AnswerPage;
import org.lumbar.shell.page.AnswerPages;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.KnownQuestions;
import org.lumbar.shell.page.OtherAnswers;
import org.lumbar.shell.page.PageWords;
import org.lumbar.shell.page.QuestionWords;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Rulebook;

/** What the rules conclude from the answers of an interview, and what comes next in it. */
final class Consultation {

    private static final int UNPROCESSABLE = 422;

    private final CompiledRules rules;
    private final PageWords words;
    private final AnswerPages pages;
    private final AnswerWords answerWords;
    private final QuestionWords questionWords;
    // cached while the answers live, since the page after a redirect needs the same turn again
    private final Map<CaseAnswers, Map<Stage, Turn>> turns = Collections.synchronizedMap(new WeakHashMap<>());
    // built in the background while the first page is being read
    private final CompletableFuture<Interviewer> interviewer;

    Consultation(CompiledRules rules, PageWords words) {
        this.rules = rules;
        this.words = words;
        this.pages = new AnswerPages(words);
        this.answerWords = new AnswerWords(rules.rulebook());
        this.questionWords = new QuestionWords(rules.rulebook());
        this.interviewer = CompletableFuture.supplyAsync(() -> new Interviewer(rules, RuleFormulas.of(rules)));
    }

    CompiledRules rules() {
        return rules;
    }

    PageWords words() {
        return words;
    }

    Inquiry inquiry() {
        return rulebook().vocabulary().layout().inquiry();
    }

    Rulebook rulebook() {
        return rules.rulebook();
    }

    AnswerWords answerWords() {
        return answerWords;
    }

    QuestionWords questionWords() {
        return questionWords;
    }

    KnownQuestions questions() {
        return answerWords.questions();
    }

    DecidedCase assess(CaseAnswers answers) {
        try {
            return rules.assess(answers.asCase(rulebook()));
        } catch (NoAnswerException none) {
            throw new Failure(UNPROCESSABLE, "The rules have no answer to this case.");
        }
    }

    Turn next(CaseAnswers answers, Stage stage) {
        try {
            return turns.computeIfAbsent(answers, any -> new ConcurrentHashMap<>())
                    .computeIfAbsent(stage, any -> interviewer.join().next(answers, stage));
        } catch (NoAnswerException none) {
            throw new Failure(UNPROCESSABLE, "The rules have no answer to this case.");
        }
    }

    /** What must be ready before a request can be answered; its time limit starts only then. */
    CompletableFuture<?> needs(Request request) {
        return request.path().startsWith("/i/") || request.path().equals("/next-question") ? interviewer
                : CompletableFuture.completedFuture(this);
    }

    /** Whether the next question can be found at once. */
    boolean isReady() {
        return interviewer.isDone() && !interviewer.isCompletedExceptionally();
    }

    /** Why nothing can be proved about these rules; empty if something can. */
    Optional<Problem> unproved() {
        return interviewer.join().unproved();
    }

    /** How one answer changed the result, in sentences. */
    List<String> difference(CaseAnswers before, CaseAnswers after) {
        List<String> lines = pages.difference(assess(before), assess(after));
        return lines.isEmpty() ? List.of("Nothing in the result has changed.") : lines;
    }

    /** The page of the answer; {@code base} is the path of its interview, empty for a page that is saved as a file. */
    AnswerPage answer(WebSession session, String base) {
        DecidedCase assessment = assess(session.answers());
        Optional<Turn.Settled> settled = Optional.of(next(session.answers(), Stage.WHAT)).filter(Turn.Settled.class::isInstance)
                .map(Turn.Settled.class::cast);
        int left = base.isEmpty() ? 0 : settled.map(Turn.Settled::more).orElse(0);
        Links links = new Links(base, "lumbar ask case.yaml", left > 0 ? words.more().stream()
                .map(line -> line.replace("{count}", String.valueOf(left))).toList() : List.of(),
                settled.flatMap(Turn.Settled::unproved).map(QuestionWords::unproved).orElse(""));
        String caption = session.answers().title().isEmpty() ? "Your answer" : session.answers().title();
        return pages.page("a", caption, answerWords.of(session.answers().values()), assessment,
                new OtherAnswers(rules, pages).of(session.answers().asCase(rulebook()).facts()),
                base.isEmpty() ? List.of() : session.changed(), links);
    }

    QuestionType question(String key) {
        return questions().of(key).orElseThrow(() -> new Failure(404, "There is no such question."));
    }
}

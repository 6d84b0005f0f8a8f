package org.lumbar.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.TypedAnswer;
import org.lumbar.shell.interview.Turn;
import org.lumbar.shell.interview.Turn.Asked;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.page.AnswerPage;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.NotePage;
import org.lumbar.shell.page.QuestionPage;
import org.lumbar.shell.page.QuestionPage.Field;
import org.lumbar.shell.page.QuestionWords;

/** The pages of an interview: the start, one question or screen of questions at a time, and the answer. */
final class InterviewPages {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Consultation consultation;
    private final WebSessions sessions;
    private final PageReplies replies;

    InterviewPages(Consultation consultation, WebSessions sessions, PageReplies replies) {
        this.consultation = consultation;
        this.sessions = sessions;
        this.replies = replies;
    }

    Reply answer(Request request) {
        List<String> path = request.segments();
        if (path.equals(List.of("i")) && request.isPost()) {
            return begin(request.form());
        }
        if (path.size() < 3 || !path.get(0).equals("i")) {
            throw new Failure(404, "There is no such page.");
        }
        WebSession session = sessions.of(path.get(1)).orElseThrow(() -> new Failure(404,
                "This interview is no longer kept. If you saved your answers, paste them at the start."));
        String what = path.get(2);
        if (path.size() == 4 && what.equals("change")) {
            return request.isPost() ? change(session, path.get(3), request.form()) : changing(session, path.get(3));
        }
        if (path.size() > 3) {
            throw new Failure(404, "There is no such page.");
        }
        if (what.matches("[1-9]\\d{0,2}")) {
            int number = Integer.parseInt(what);
            return request.isPost() ? take(session, number, request.form()) : ask(session, number);
        }
        return switch (what) {
            case "next" -> next(session);
            case "answer" -> result(session);
            case "more" -> next(sessions.update(session.id(), one -> one.inStage(Stage.MORE)).orElse(session));
            case "case.yaml" -> Reply.text(OK, "application/yaml; charset=utf-8", session.answers().yaml())
                    .with("Content-Disposition", "attachment; filename=\"case.yaml\"");
            case "answer.html" -> download(session);
            default -> throw new Failure(404, "There is no such page.");
        };
    }

    private Reply begin(Map<String, List<String>> form) {
        String text = String.join("", form.getOrDefault("case", List.of()));
        List<String> notice = form.getOrDefault("notice", List.of());
        if (consultation.words().notice().isPresent()) {
            if (notice.equals(List.of("some"))) {
                return replies.page(OK, consultation.words().notice().get().summary(), "note", new NotePage(
                        consultation.words().notice().get().summary(), List.of(), consultation.words().notice(), "/", "Back"));
            }
            if (!notice.equals(List.of("none"))) {
                return replies.start(UNPROCESSABLE, text, "Say whether any of this applies to you.", List.of());
            }
        }
        if (text.isBlank()) {
            return begun(sessions.begin(CaseAnswers.none()));
        }
        CaseAnswers.Read read = CaseAnswers.of(text, consultation.rulebook());
        return read.answers().map(answers -> begun(sessions.begin(answers, screens(answers)))).orElseGet(() -> replies.start(
                UNPROCESSABLE, text, "", read.problems().stream().map(InterviewPages::sentence).toList()));
    }

    /** Redirects at once if the next question is not known yet; the next request then waits for it. */
    private Reply begun(WebSession session) {
        return consultation.isReady() ? next(session) : Reply.redirect(session.path() + "/next");
    }

    /** A screen for each question already answered, so that people can go back to it. */
    private List<Turn.Ask> screens(CaseAnswers answers) {
        return answers.values().keySet().stream().map(key -> new Turn.Ask(
                List.of(Asked.again(consultation.question(key), consultation.inquiry())), Stage.WHAT)).toList();
    }

    private static String sentence(Problem problem) {
        String place = problem.position().line() > 0 ? "Line " + problem.position().line() + ": " : "";
        return place + problem.message() + (problem.hint().isEmpty() ? ""
                : (Character.isUpperCase(problem.hint().charAt(0)) ? ". " : "; ") + problem.hint());
    }

    /** Redirects to the next question, or to the answer if there is none. */
    private Reply next(WebSession session) {
        return Reply.redirect(consultation.next(session.answers(), session.stage()) instanceof Turn.Ask
                ? session.path() + "/" + (session.screens().size() + 1) : session.path() + "/answer");
    }

    private Reply ask(WebSession session, int number) {
        Turn.Ask ask = screen(session, number);
        if (ask.keys().isEmpty()) {
            return next(session);
        }
        return question(OK, session, number, ask, questions(ask)
                .map(question -> new Field(question, given(session, question), "")).toList());
    }

    /** The questions of a screen; none if there is no such screen. */
    private Turn.Ask screen(WebSession session, int number) {
        int known = session.screens().size();
        if (number <= known) {
            return session.screens().get(number - 1);
        }
        return number == known + 1 && consultation.next(session.answers(), session.stage()) instanceof Turn.Ask ask ? ask
                : new Turn.Ask(List.of(), session.stage());
    }

    private Stream<QuestionType> questions(Turn.Ask ask) {
        return ask.questions().stream().map(consultation.questionWords()::question);
    }

    private List<String> given(WebSession session, QuestionType question) {
        return session.answers().given(question.key(), consultation.inquiry());
    }

    private Reply take(WebSession session, int number, Map<String, List<String>> form) {
        Turn.Ask ask = screen(session, number);
        List<Field> fields = questions(ask).map(one -> field(one, form)).toList();
        if (fields.stream().anyMatch(field -> !field.fault().isEmpty())) {
            return question(UNPROCESSABLE, session, number, ask, fields);
        }
        return next(sessions.update(session.id(), one -> with(one.asked(ask), fields)).orElse(session));
    }

    private WebSession with(WebSession session, List<Field> fields) {
        CaseAnswers answers = session.answers();
        for (Field field : fields) {
            answers = answers.answered(field.question().key(), field.values(), consultation.inquiry());
        }
        return session.answered(answers);
    }

    private Reply question(int status, WebSession session, int number, Turn.Ask ask, List<Field> fields) {
        String usually = consultation.unproved().isPresent() ? "" : consultation.words().usually();
        String caption = "Question " + number + (ask.stage() == Stage.WHAT && !usually.isEmpty()
                ? ", usually about " + usually : "");
        List<String> why = why(ask);
        QuestionPage page = new QuestionPage(session.path() + "/" + number,
                number == 1 ? "/" : session.path() + "/" + (number - 1), caption, fields, reason(ask), why,
                consultation.answerWords().of(session.answers().values()), consultation.words().notice(),
                ask.stage() == Stage.MORE ? session.path() + "/answer" : "");
        return replies.page(status, page.title(), "question", page);
    }

    /** The reason for all of the questions; empty if they have different ones. */
    private String reason(Turn.Ask ask) {
        List<String> reasons = ask.questions().stream().map(consultation.questionWords()::reason).distinct().toList();
        return reasons.size() > 1 ? "" : String.join("", reasons);
    }

    private List<String> why(Turn.Ask ask) {
        List<String> why = new ArrayList<>();
        QuestionWords words = consultation.questionWords();
        for (Asked asked : ask.questions()) {
            if (ask.questions().size() > 1) {
                why.add(words.question(asked).means() + ":");
            }
            why.addAll(words.changes(asked));
        }
        ask.questions().stream().map(words::sources).filter(sources -> !sources.isEmpty()).distinct().forEach(why::add);
        consultation.unproved().map(QuestionWords::unproved).ifPresent(why::add);
        if (!why.isEmpty()) {
            why.add("If you do not know, say so: it never counts as a no.");
        }
        return why;
    }

    private Reply changing(WebSession session, String key) {
        QuestionType question = consultation.question(key);
        return change(OK, session, new Field(question, given(session, question), ""));
    }

    private Reply change(WebSession session, String key, Map<String, List<String>> form) {
        Field field = field(consultation.question(key), form);
        if (!field.fault().isEmpty()) {
            return change(UNPROCESSABLE, session, field);
        }
        WebSession changed = with(session, List.of(field));
        List<String> difference = consultation.difference(session.answers(), changed.answers());
        return next(sessions.update(session.id(), one -> with(one, List.of(field)).withChanges(difference))
                .orElse(changed));
    }

    private Reply change(int status, WebSession session, Field field) {
        QuestionPage page = new QuestionPage(session.path() + "/change/" + field.question().key(),
                session.path() + "/answer", "Change your answer", List.of(field), "", List.of(),
                consultation.answerWords().of(session.answers().values()), consultation.words().notice(), "");
        return replies.page(status, page.title(), "question", page);
    }

    private Reply result(WebSession session) {
        if (consultation.next(session.answers(), Stage.WHAT) instanceof Turn.Ask) {
            return next(session);
        }
        AnswerPage page = consultation.answer(session, session.path());
        return replies.page(OK, page.title(), "answer", page);
    }

    private Reply download(WebSession session) {
        AnswerPage page = consultation.answer(session, "");
        return Reply.html(OK, replies.file(page.title(), "answer", page)).with("Content-Disposition", "attachment; filename=\"answer.html\"");
    }

    /** What was entered in a form for one question. */
    private static Field field(QuestionType question, Map<String, List<String>> form) {
        List<String> values = form.getOrDefault(question.key(), List.of()).stream().map(String::strip)
                .filter(value -> !value.isEmpty()).distinct().toList();
        return new Field(question, values, fault(question, values));
    }

    private static String fault(QuestionType question, List<String> values) {
        if (values.size() > 1 && values.stream().anyMatch(value -> value.contains(": "))) {
            return "One of these cannot be combined with others: choose it alone, or only the others.";
        }
        if (CaseAnswers.isAnswer(question, values)) {
            return "";
        }
        if (values.size() > 1 && values.contains(AnswerWords.UNKNOWN)) {
            return "Give an answer, or say that you do not know; not both.";
        }
        return question.isCount() ? "Type " + TypedAnswer.numbers(question)
                + ", or say that you do not know." : "Choose an answer, or say that you do not know.";
    }
}

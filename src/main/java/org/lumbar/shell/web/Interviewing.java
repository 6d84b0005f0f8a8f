package org.lumbar.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The pages of an interview: the notice, one question a page, the answer. */
final class Interviewing {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Consultation consultation;
    private final Sittings sittings;
    private final Front front;

    Interviewing(Consultation consultation, Sittings sittings, Front front) {
        this.consultation = consultation;
        this.sittings = sittings;
        this.front = front;
    }

    Reply answer(Request request) {
        List<String> path = request.segments();
        if (path.equals(List.of("i")) && request.isPost()) {
            return begin(request.form());
        }
        if (path.size() < 3 || !path.get(0).equals("i")) {
            throw new Failure(404, "There is no such page.");
        }
        Sitting sitting = sittings.of(path.get(1)).orElseThrow(() -> new Failure(404,
                "This interview is not kept any more. If you saved your answers, paste them at the start."));
        String what = path.get(2);
        if (path.size() == 4 && what.equals("change")) {
            return request.isPost() ? change(sitting, path.get(3), request.form()) : changing(sitting, path.get(3));
        }
        if (path.size() > 3) {
            throw new Failure(404, "There is no such page.");
        }
        if (what.matches("[1-9]\\d{0,2}")) {
            int number = Integer.parseInt(what);
            return request.isPost() ? take(sitting, number, request.form()) : ask(sitting, number);
        }
        return switch (what) {
            case "next" -> next(sitting);
            case "answer" -> result(sitting);
            case "more" -> next(sittings.update(sitting.id(), one -> one.going(Stage.MORE)).orElse(sitting));
            case "case.yaml" -> Reply.text(OK, "application/yaml; charset=utf-8", sitting.answers().yaml())
                    .with("Content-Disposition", "attachment; filename=\"case.yaml\"");
            case "answer.html" -> download(sitting);
            default -> throw new Failure(404, "There is no such page.");
        };
    }

    private Reply begin(Map<String, List<String>> form) {
        String text = String.join("", form.getOrDefault("case", List.of()));
        List<String> notice = form.getOrDefault("notice", List.of());
        if (consultation.words().notice().isPresent()) {
            if (notice.equals(List.of("some"))) {
                return front.page(OK, consultation.words().notice().get().summary(), "note", new NotePage(
                        consultation.words().notice().get().summary(), List.of(), consultation.words().notice(), "/", "Back"));
            }
            if (!notice.equals(List.of("none"))) {
                return front.start(UNPROCESSABLE, text, "Say whether any of this applies to you.", List.of());
            }
        }
        if (text.isBlank()) {
            return begun(sittings.begin(CaseAnswers.none()));
        }
        CaseAnswers.Read read = CaseAnswers.of(text, consultation.rulebook());
        return read.answers().map(answers -> begun(sittings.begin(answers, again(answers)))).orElseGet(() -> front.start(
                UNPROCESSABLE, text, "", read.problems().stream().map(Interviewing::said).toList()));
    }

    /** If it is not known yet what comes next, the next request finds out. */
    private Reply begun(Sitting sitting) {
        return consultation.isReady() ? next(sitting) : Reply.to(sitting.path() + "/next");
    }

    /** The questions answered already, each on a screen of its own, so that one can go back. */
    private List<Turn.Ask> again(CaseAnswers answers) {
        return answers.values().keySet().stream().map(key -> new Turn.Ask(List.of(new Asked(consultation.question(key),
                consultation.inquiry().beside().stream().filter(one -> one.question().equals(key)).toList(), List.of(),
                Optional.empty())), Stage.WHAT)).toList();
    }

    private static String said(Problem problem) {
        String place = problem.position().line() > 0 ? "Line " + problem.position().line() + ": " : "";
        return place + problem.message() + (problem.hint().isEmpty() ? ""
                : (Character.isUpperCase(problem.hint().charAt(0)) ? ". " : "; ") + problem.hint());
    }

    /** On to the next question, or to the answer where there is none. */
    private Reply next(Sitting sitting) {
        return Reply.to(consultation.next(sitting.answers(), sitting.stage()) instanceof Turn.Ask
                ? sitting.path() + "/" + (sitting.screens().size() + 1) : sitting.path() + "/answer");
    }

    private Reply ask(Sitting sitting, int number) {
        Turn.Ask ask = screen(sitting, number);
        if (ask.keys().isEmpty()) {
            return next(sitting);
        }
        return question(OK, sitting, number, ask, questions(ask)
                .map(question -> new Field(question, given(sitting, question), "")).toList());
    }

    /** What was asked there, or what to ask next; without questions if there is no such screen. */
    private Turn.Ask screen(Sitting sitting, int number) {
        int known = sitting.screens().size();
        if (number <= known) {
            return sitting.screens().get(number - 1);
        }
        return number == known + 1 && consultation.next(sitting.answers(), sitting.stage()) instanceof Turn.Ask ask ? ask
                : new Turn.Ask(List.of(), sitting.stage());
    }

    private Stream<QuestionType> questions(Turn.Ask ask) {
        return ask.questions().stream().map(consultation.questionWords()::question);
    }

    private List<String> given(Sitting sitting, QuestionType question) {
        return sitting.answers().given(question.key(), consultation.inquiry());
    }

    private Reply take(Sitting sitting, int number, Map<String, List<String>> form) {
        Turn.Ask ask = screen(sitting, number);
        List<Field> fields = questions(ask).map(one -> Entry.field(one, form)).toList();
        if (fields.stream().anyMatch(field -> !field.fault().isEmpty())) {
            return question(UNPROCESSABLE, sitting, number, ask, fields);
        }
        return next(sittings.update(sitting.id(), one -> with(one.asked(ask), fields)).orElse(sitting));
    }

    private Sitting with(Sitting sitting, List<Field> fields) {
        CaseAnswers answers = sitting.answers();
        for (Field field : fields) {
            answers = answers.answered(field.question().key(), field.values(), consultation.inquiry());
        }
        return sitting.answered(answers);
    }

    private Reply question(int status, Sitting sitting, int number, Turn.Ask ask, List<Field> fields) {
        String usually = consultation.unproved().isPresent() ? "" : consultation.words().usually();
        String caption = "Question " + number + (ask.stage() == Stage.WHAT && !usually.isEmpty()
                ? ", usually about " + usually : "");
        List<String> why = why(ask);
        QuestionPage page = new QuestionPage(sitting.path() + "/" + number,
                number == 1 ? "/" : sitting.path() + "/" + (number - 1), caption, fields, reason(ask), why,
                consultation.answerWords().of(sitting.answers().values()), consultation.words().notice(),
                ask.stage() == Stage.MORE ? sitting.path() + "/answer" : "");
        return front.page(status, page.title(), "question", page);
    }

    /** The reason that all of the questions share; empty if they differ. */
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

    private Reply changing(Sitting sitting, String key) {
        QuestionType question = consultation.question(key);
        return change(OK, sitting, new Field(question, given(sitting, question), ""));
    }

    private Reply change(Sitting sitting, String key, Map<String, List<String>> form) {
        Field field = Entry.field(consultation.question(key), form);
        if (!field.fault().isEmpty()) {
            return change(UNPROCESSABLE, sitting, field);
        }
        Sitting changed = with(sitting, List.of(field));
        List<String> difference = consultation.difference(sitting.answers(), changed.answers());
        return next(sittings.update(sitting.id(), one -> with(one, List.of(field)).saying(difference))
                .orElse(changed));
    }

    private Reply change(int status, Sitting sitting, Field field) {
        QuestionPage page = new QuestionPage(sitting.path() + "/change/" + field.question().key(),
                sitting.path() + "/answer", "Change your answer", List.of(field), "", List.of(),
                consultation.answerWords().of(sitting.answers().values()), consultation.words().notice(), "");
        return front.page(status, page.title(), "question", page);
    }

    private Reply result(Sitting sitting) {
        if (consultation.next(sitting.answers(), Stage.WHAT) instanceof Turn.Ask) {
            return next(sitting);
        }
        AnswerPage page = consultation.answer(sitting, sitting.path());
        return front.page(OK, page.title(), "answer", page);
    }

    private Reply download(Sitting sitting) {
        AnswerPage page = consultation.answer(sitting, "");
        return Reply.html(OK, front.file(page.title(), "answer", page)).with("Content-Disposition", "attachment; filename=\"answer.html\"");
    }

    /** What was entered in a form for one question. */
    private static final class Entry {

        static Field field(QuestionType question, Map<String, List<String>> form) {
            List<String> values = form.getOrDefault(question.key(), List.of()).stream().map(String::strip)
                    .filter(value -> !value.isEmpty()).distinct().toList();
            return new Field(question, values, fault(question, values));
        }

        private static String fault(QuestionType question, List<String> values) {
            if (values.size() > 1 && values.stream().anyMatch(value -> value.contains(": "))) {
                return "One of these must stand alone: choose only it, or only the others.";
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
}

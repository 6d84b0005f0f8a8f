package org.lumbar.shell.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lumbar.api.Problem;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.CaseSchema;
import org.lumbar.shell.cases.ReadResult;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Text;

/** What programs ask: a case in, JSON out, nothing kept. */
final class Programs {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final String SOURCE = "case";

    private final Consultation consultation;
    // slow to make, and few ask for it
    private volatile Enquiry enquiry;

    Programs(Consultation consultation) {
        this.consultation = consultation;
    }

    String assess(String json) {
        Outcome outcome = Outcome.of(consultation.rules(), read(json));
        if (outcome instanceof Outcome.Refused refused) {
            throw new Failure(UNPROCESSABLE, "The rules have no answer to this case.", refused.problems());
        }
        return JsonReport.text(outcome);
    }

    String how(String json, String conclusion) {
        return enquiry().how(read(json), needed(conclusion));
    }

    String whyNot(String json, String conclusion) {
        return enquiry().whyNot(read(json), needed(conclusion));
    }

    private static String needed(String conclusion) {
        if (conclusion.isBlank()) {
            throw new Failure(BAD_REQUEST, "Say which conclusion: '?conclusion=' and its code.");
        }
        return conclusion;
    }

    String nextQuestion(String json, Stage stage) {
        read(json);
        CaseAnswers answers = CaseAnswers.of(new Document.Readable(SOURCE, Notation.JSON, new Text(SOURCE, 1, json)),
                consultation.rulebook()).answers().orElseThrow();
        return JsonText.of(new TurnTree(consultation.rulebook()).of(consultation.next(answers, stage)));
    }

    String schema() {
        return CaseSchema.text(consultation.rulebook());
    }

    private Case read(String json) {
        ReadResult reading = new CaseReader(consultation.rulebook()).readJson(SOURCE, json);
        if (reading instanceof Unreadable unreadable) {
            throw new Failure(UNPROCESSABLE, "The case cannot be read.", unreadable.problems());
        }
        return (Case) reading;
    }

    private Enquiry enquiry() {
        Enquiry made = enquiry;
        if (made == null) {
            synchronized (this) {
                made = enquiry;
                if (made == null) {
                    made = new Enquiry(consultation.rules());
                    enquiry = made;
                }
            }
        }
        return made;
    }

    /** A failure as RFC 9457 has it. */
    static String problem(Failure failure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "about:blank");
        map.put("title", title(failure.status()));
        map.put("status", failure.status());
        map.put("detail", failure.detail());
        if (!failure.problems().isEmpty()) {
            map.put("problems", failure.problems().stream().map(Programs::map).toList());
        }
        return JsonText.of(map);
    }

    private static Map<String, Object> map(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", problem.path());
        map.put("line", problem.position().line());
        map.put("column", problem.position().column());
        map.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        map.put("message", problem.message());
        map.put("hint", problem.hint());
        return map;
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 421 -> "Misdirected Request";
            case 422 -> "Unprocessable Content";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }

    /** The paths, each with what it answers; empty for any other. */
    static boolean isTheirs(String path) {
        return List.of("/assess", "/how", "/why-not", "/next-question", "/schema", "/openapi.json").contains(path);
    }

    /** The answer to a request on one of the paths. */
    Reply answer(Request request) {
        boolean post = !List.of("/schema", "/openapi.json").contains(request.path());
        if (request.isPost() != post) {
            throw new Failure(405, "This takes " + (post ? "POST." : "GET."));
        }
        String asked = request.asked("conclusion").orElse("");
        return switch (request.path()) {
            case "/assess" -> Reply.json(assess(request.json()));
            case "/how" -> Reply.json(how(request.json(), asked));
            case "/why-not" -> Reply.json(whyNot(request.json(), asked));
            case "/next-question" -> Reply.json(nextQuestion(request.json(),
                    request.asked("stage").filter("more"::equals).isPresent() ? Stage.MORE : Stage.WHAT));
            case "/schema" -> Reply.text(200, "application/schema+json", schema());
            default -> Reply.json(OpenApi.text(schema(), consultation.rulebook()));
        };
    }
}

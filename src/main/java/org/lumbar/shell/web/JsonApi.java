package org.lumbar.shell.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

/** The JSON API for programs: a case in, JSON out; nothing is kept. */
final class JsonApi {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final String SOURCE = "case";

    private final Consultation consultation;
    // slow to create and rarely needed
    private volatile JsonExplainer explainer;

    JsonApi(Consultation consultation) {
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
        return explainer().how(read(json), required(conclusion));
    }

    String whyNot(String json, String conclusion) {
        return explainer().whyNot(read(json), required(conclusion));
    }

    private static String required(String conclusion) {
        if (conclusion.isBlank()) {
            throw new Failure(BAD_REQUEST, "Name a conclusion: '?conclusion=' and its code.");
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

    private JsonExplainer explainer() {
        JsonExplainer made = explainer;
        if (made == null) {
            synchronized (this) {
                made = explainer;
                if (made == null) {
                    made = new JsonExplainer(consultation.rules());
                    explainer = made;
                }
            }
        }
        return made;
    }

    /** A failure as problem details (RFC 9457). */
    static String problem(Failure failure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "about:blank");
        map.put("title", title(failure.status()));
        map.put("status", failure.status());
        map.put("detail", failure.detail());
        if (!failure.problems().isEmpty()) {
            map.put("problems", failure.problems().stream().map(JsonReport::problem).toList());
        }
        return JsonText.of(map);
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

    /** Whether a path belongs to this API rather than to the pages. */
    static boolean serves(String path) {
        return List.of("/assess", "/how", "/why-not", "/next-question", "/schema", "/openapi.json").contains(path);
    }

    Reply answer(Request request) {
        boolean post = !List.of("/schema", "/openapi.json").contains(request.path());
        if (request.isPost() != post) {
            throw new Failure(405, "Use " + (post ? "POST." : "GET."));
        }
        String conclusion = request.parameter("conclusion").orElse("");
        return switch (request.path()) {
            case "/assess" -> Reply.json(assess(request.json()));
            case "/how" -> Reply.json(how(request.json(), conclusion));
            case "/why-not" -> Reply.json(whyNot(request.json(), conclusion));
            case "/next-question" -> Reply.json(nextQuestion(request.json(),
                    request.parameter("stage").filter("more"::equals).isPresent() ? Stage.MORE : Stage.WHAT));
            case "/schema" -> Reply.text(200, "application/schema+json", schema());
            default -> Reply.json(OpenApi.text(schema(), consultation.rulebook()));
        };
    }
}

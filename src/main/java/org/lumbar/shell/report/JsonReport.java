package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.Map;

import org.lumbar.api.Problem;
import org.lumbar.api.Trail;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Library;
import org.lumbar.shell.vocabulary.Rulebook;

/** The results as JSON: one array, or one object per line. */
public final class JsonReport implements Report {

    public enum Framing {
        /** One JSON document: an array, even for one result. */
        DOCUMENT,
        /** One JSON document per line. */
        LINES
    }

    private final PrintStream out;
    private final JsonText json;
    private final Framing framing;
    private final Trail trail;
    private volatile ResultLines lines;
    private boolean begun;

    public JsonReport(PrintStream out, Framing framing, Trail trail) {
        Library.require("to write JSON", Library.JSON);
        this.out = out;
        this.json = new JsonText(out, framing == Framing.DOCUMENT);
        this.framing = framing;
        this.trail = trail;
    }

    /**
     * {@return the outcome of one case as an indented document with the full trail}
     *
     * <pre>{@code
     * String answer = JsonReport.text(Outcome.of(rules, reader.readJson("request", body)));
     * }</pre>
     */
    public static String text(Outcome outcome) {
        return text(outcome, Trail.FULL);
    }

    /** {@return a conclusion on its own, with the same keys as in a result} */
    public static Map<String, Object> conclusion(Rulebook rulebook, Object finding) {
        return ResultParts.conclusion(rulebook, finding);
    }

    /** {@return a problem with the same keys as in a result} */
    public static Map<String, Object> problem(Problem problem) {
        return ResultParts.problem(problem);
    }

    public static String text(Outcome outcome, Trail trail) {
        Library.require("to write JSON", Library.JSON);
        return JsonText.indented(line(outcome, trail));
    }

    @Override
    public void add(Outcome outcome) {
        if (framing == Framing.LINES) {
            prepare(outcome).run();
        } else {
            begin();
            json.copy(line(outcome));
        }
    }

    /** Writes each line in one piece, so that an interrupted run never ends in the middle of one. */
    @Override
    public Runnable prepare(Outcome outcome) {
        if (framing == Framing.DOCUMENT) {
            return Report.super.prepare(outcome);
        }
        byte[] line = line(outcome);
        return () -> out.write(line, 0, line.length);
    }

    private byte[] line(Outcome outcome) {
        return outcome instanceof Outcome.Assessed assessed ? lines(assessed.assessment().rulebook()).line(outcome)
                : line(outcome, trail);
    }

    private static byte[] line(Outcome outcome, Trail trail) {
        return outcome instanceof Outcome.Assessed assessed ? new ResultLines(assessed.assessment().rulebook(), trail).line(outcome)
                : JsonText.line(ResultParts.refused((Outcome.Refused) outcome));
    }

    private ResultLines lines(Rulebook rulebook) {
        ResultLines known = lines;
        if (known == null || !known.isFor(rulebook)) {
            known = new ResultLines(rulebook, trail);
            lines = known;
        }
        return known;
    }

    private void begin() {
        if (!begun) {
            json.startArray();
            begun = true;
        }
    }

    @Override
    public void close() {
        if (framing == Framing.DOCUMENT) {
            begin();
            json.endArray();
            json.endDocument();
        }
    }
}

package org.lumbar.shell.report;

import java.io.PrintStream;

import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Library;
import org.lumbar.api.MissingLibraryException;

/**
 * The result for programs. One case is one object and several are an array; in the layout of lines, each is an object on
 * a line of its own.
 */
public final class JsonReport implements Report {

    /** How several results are held together. */
    public enum Layout {
        /** One JSON document: an array where there are several. */
        DOCUMENT,
        /** One JSON document a line. */
        LINES
    }

    private final PrintStream out;
    private final JsonText json;
    private final Layout layout;
    private volatile Sources sources;
    private Outcome first;
    private int count;

    /**
     * A report on a stream, in UTF-8.
     *
     * @param out where to; it stays open
     * @param layout how several results are held together
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public JsonReport(PrintStream out, Layout layout) {
        this.out = out;
        this.json = json(out, layout);
        this.layout = layout;
    }

    /**
     * {@return what became of one case, as one indented document}
     *
     * <pre>{@code
     * String answer = JsonReport.text(Outcome.of(rules, reader.readJson("request", body)));
     * }</pre>
     *
     * @param outcome the result of a case, or what is wrong with it
     * @throws MissingLibraryException without {@code jackson-core} on the class path
     */
    public static String text(Outcome outcome) {
        Library.require("to write JSON", Library.JSON);
        return JsonText.of(ResultTree.of(outcome));
    }

    @Override
    public void add(Outcome outcome) {
        count++;
        if (layout == Layout.LINES) {
            prepare(outcome).run();
        } else if (count == 1) {
            // whether an array is needed shows with the second case
            first = outcome;
        } else {
            openArray();
            json.write(ResultTree.of(outcome));
        }
    }

    /** A line is written in one piece, so that nothing from outside can end the output within it. */
    @Override
    public Runnable prepare(Outcome outcome) {
        if (layout == Layout.DOCUMENT) {
            return Report.super.prepare(outcome);
        }
        byte[] line = JsonText.line(outcome instanceof Outcome.Assessed assessed
                ? ResultTree.of(assessed, sources(assessed)::of) : ResultTree.of(outcome));
        return () -> out.write(line, 0, line.length);
    }

    private Sources sources(Outcome.Assessed assessed) {
        Rulebook rulebook = assessed.assessment().rulebook();
        Sources known = sources;
        if (known == null || !known.areOf(rulebook)) {
            known = new Sources(rulebook);
            sources = known;
        }
        return known;
    }

    private static JsonText json(PrintStream out, Layout layout) {
        Library.require("to write JSON", Library.JSON);
        return new JsonText(out, layout == Layout.DOCUMENT);
    }

    private void openArray() {
        if (first != null) {
            json.startArray();
            json.write(ResultTree.of(first));
            first = null;
        }
    }

    @Override
    public void close() {
        if (layout == Layout.LINES) {
            return;
        }
        if (first != null) {
            json.write(ResultTree.of(first));
        } else if (count == 0) {
            json.startArray();
            json.endArray();
        } else {
            json.endArray();
        }
        json.endDocument();
    }
}

package org.lumbar.shell.page;

import java.io.PrintStream;
import java.util.List;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.AnswerPage.Links;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.Report;

/** Writes results as one self-contained HTML file, with a section for each case. */
public final class HtmlReport implements Report {

    private final PrintStream out;
    private final AnswerPages pages;
    private final OtherAnswers others;
    private final Templates templates = new Templates();
    private String end = "";
    private Outcome.Assessed first;
    private int count;

    public HtmlReport(PrintStream out, PageWords words, CompiledRules rules) {
        this.out = out;
        this.pages = new AnswerPages(words);
        this.others = new OtherAnswers(rules, pages);
    }

    @Override
    public void add(Outcome outcome) {
        if (!(outcome instanceof Outcome.Assessed assessed)) {
            return;
        }
        count++;
        if (count == 1) {
            // the title of the page depends on whether there is a second case
            first = assessed;
            return;
        }
        if (count == 2) {
            begin(first, "Answers");
            write(first, 1);
            first = null;
        }
        write(assessed, count);
    }

    private void begin(Outcome.Assessed assessed, String title) {
        String[] around = templates.around(pages.frame(assessed.assessment(), title, false));
        out.print(around[0]);
        end = around[1];
    }

    private void write(Outcome.Assessed assessed, int number) {
        String caption = assessed.title().isEmpty() ? "Your answer" : assessed.title();
        Links links = new Links("", "lumbar ask " + assessed.source(), List.of(), "");
        AnswerPage page = pages.page("a" + number, caption,
                new AnswerWords(assessed.assessment().rulebook()).of(assessed.facts()), assessed.assessment(), others.of(assessed.facts()), List.of(), links);
        out.print(templates.body("answer", page));
    }

    @Override
    public void close() {
        if (first != null) {
            begin(first, pages.title(first.assessment()));
            write(first, 1);
        }
        out.print(end);
    }
}

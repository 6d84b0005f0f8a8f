package org.lumbar.shell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.lumbar.shell.engine.RuleBase;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.page.RulesBook;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.LeadsText;
import org.lumbar.shell.report.ManualText;
import org.lumbar.shell.check.Manual;
import org.lumbar.shell.check.Leads;
import org.lumbar.shell.engine.RuleBase;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(name = "rules",
        description = "List the rules: source, place, what each needs and concludes, what exercises it.")
final class RulesCommand implements Callable<Integer> {

    /** The languages of graphs. */
    enum Graph { DOT, MERMAID }

    /** In what shape the rules are written. */
    static final class Shape {
        @Option(names = "--format", paramLabel = "FORMAT",
                description = "text (default), json, ndjson: one rule a line, or html: a book to read.")
        private AssessCommand.Format format;

        @Option(names = "--markdown", description = "Write a document, statement by statement in the article's order.")
        private boolean markdown;

        @Option(names = "--graph", paramLabel = "LANGUAGE",
                description = "Write which findings lead to which, for dot or mermaid.")
        private Graph graph;
    }

    @ArgGroup
    private Shape shape = new Shape();

    @Option(names = "--examples", paramLabel = "DIR", converter = NotEmpty.class,
            description = "A case file or a folder of them; 'examples', if there is one, where not given.")
    private List<String> examples = List.of();

    @Mixin
    private RulesOption rules;

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> cases = !examples.isEmpty() ? examples
                : Files.isDirectory(Path.of("examples")) ? List.of("examples") : List.of();
        RuleBase ruleBase = rules.ruleBase(console);
        Manual manual = Manual.of(ruleBase, rules.folder(), shape.graph == null ? cases : List.of());
        if (shape.graph == Graph.DOT) {
            LeadsText.dot(Leads.of(manual.files(), ruleBase.vocabulary()), console.out());
        } else if (shape.graph == Graph.MERMAID) {
            LeadsText.mermaid(Leads.of(manual.files(), ruleBase.vocabulary()), console.out());
        } else if (shape.markdown) {
            ManualText.markdown(manual, console.out());
        } else if (shape.format == AssessCommand.Format.HTML) {
            console.out().print(RulesBook.html(ruleBase.rulebook(), manual, PageWordsReader.read(rules.folder())));
        } else if (shape.format == null || shape.format == AssessCommand.Format.TEXT) {
            ManualText.list(manual, console.out());
        } else {
            ManualText.json(manual, shape.format == AssessCommand.Format.JSON ? JsonReport.Layout.DOCUMENT
                    : JsonReport.Layout.LINES, console.out());
        }
        return ExitCode.OK;
    }
}

package org.lumbar.shell.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.lumbar.api.Goal;
import org.lumbar.api.Trail;
import org.lumbar.shell.check.Manual;
import org.lumbar.shell.claims.Conclusions;
import org.lumbar.shell.claims.ConfirmedLogic;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.lint.Leads;
import org.lumbar.shell.lint.TypeUse;
import org.lumbar.shell.logic.DecisionTree;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.page.RulesBook;
import org.lumbar.shell.report.DecisionReport;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.LeadsText;
import org.lumbar.shell.report.ManualText;
import org.lumbar.shell.report.Style;
import org.lumbar.shell.report.TypesText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(name = "rules",
        description = "List the rules: source, place, what each needs and concludes, and which cases exercise it.")
final class RulesCommand implements Callable<Integer> {

    /** How the rules are written. */
    enum Format { TEXT, JSON, NDJSON, HTML, MERMAID }

    /** The languages of graphs. */
    enum Graph { DOT, MERMAID }

    /** The form in which the rules are written. */
    static final class Shape {
        @Option(names = "--format", paramLabel = "FORMAT",
                description = "text (default), json, ndjson: one rule per line, html: a book to read, or mermaid: a graph.")
        private Format format;

        @Option(names = "--markdown", description = "Write a document, statement by statement in the order of the source.")
        private boolean markdown;

        @Option(names = "--graph", paramLabel = "LANGUAGE",
                description = "Write which findings lead to which, for dot or mermaid.")
        private Graph graph;

        @Option(names = "--types", description = "List, instead of the rules, the types that they can name: properties, values, "
                + "codes, and where each is used.")
        private boolean types;
    }

    @ArgGroup
    private Shape shape = new Shape();

    @Mixin
    private ExamplesOption examples;

    @Option(names = "--when", paramLabel = "CONCLUSION", description = "Show exactly when a conclusion is drawn, or a rule "
            + "fires, over all possible answers: text, json or mermaid.")
    private Optional<String> when;

    @Mixin
    private WidthOption width;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (when.isPresent()) {
            return when(rules.ruleBase(console), when.get());
        }
        CompiledRules ruleBase = rules.ruleBase(console);
        Manual manual = Manual.of(ruleBase, rules.folder(), shape.graph == null && !shape.types ? examples.paths() : List.of());
        if (shape.graph == Graph.DOT) {
            LeadsText.dot(Leads.of(manual.files(), ruleBase.vocabulary()), console.out());
        } else if (shape.graph == Graph.MERMAID || shape.format == Format.MERMAID) {
            LeadsText.mermaid(Leads.of(manual.files(), ruleBase.vocabulary()), console.out());
        } else if (shape.types) {
            TypesText.write(ruleBase.vocabulary(), TypeUse.of(manual.files(), ruleBase.vocabulary()), console.out());
        } else if (shape.markdown) {
            ManualText.markdown(manual, console.out());
        } else if (shape.format == Format.HTML) {
            console.out().print(RulesBook.html(ruleBase, manual, PageWordsReader.read(rules.folder())));
        } else if (shape.format == null || shape.format == Format.TEXT) {
            ManualText.list(manual, console.out());
        } else {
            ManualText.json(manual, shape.format == Format.JSON ? JsonReport.Framing.DOCUMENT
                    : JsonReport.Framing.LINES, console.out());
        }
        return ExitCode.OK;
    }

    private int when(CompiledRules ruleBase, String name) {
        if (shape.types || shape.markdown || shape.graph == Graph.DOT || shape.format == Format.HTML || shape.format == Format.NDJSON) {
            throw new ParameterException(spec.commandLine(), "--when is written as text, json or mermaid");
        }
        Explainer explainer = new Explainer(ruleBase);
        ConclusionResolver resolver = new ConclusionResolver(explainer, spec.commandLine());
        Optional<String> rule = resolver.rule(name);
        Optional<Goal> goal = rule.isPresent() ? Optional.empty() : Optional.of(resolver.conclusionOrRule(name));
        DecisionTree tree = Refusal.unlessOffered("", "exactly when this is so", ConfirmedLogic.of(ruleBase)
                .then(logic -> logic.exactlyWhen(goal.<Proposition>map(Proposition.Concluded::new)
                        .orElseGet(() -> new Proposition.Fired(rule.orElseThrow())))));
        DecisionReport report = new DecisionReport(goal.map(Conclusions::name).orElseGet(rule::orElseThrow),
                goal.map(one -> sentences(ruleBase, one)).orElse(List.of()), tree, ruleBase.rulebook());
        if (shape.format == Format.JSON) {
            report.json(console.out());
        } else if (shape.format == Format.MERMAID || shape.graph == Graph.MERMAID) {
            report.mermaid(console.out());
        } else {
            report.text(console.out(), new Style(width.or(console.terminal()), console.terminal().colour(), Trail.NONE));
        }
        return ExitCode.OK;
    }

    /** The sentences of the conclusions that fit the goal, each once. */
    private static List<String> sentences(CompiledRules ruleBase, Goal goal) {
        return ruleBase.rulebook().type(goal.type()).stream().flatMap(type -> type.says().entrySet().stream())
                .filter(said -> List.of(said.getKey().split("/")).containsAll(
                        goal.wants().stream().flatMap(want -> want.values().stream()).toList()))
                .map(Map.Entry::getValue).distinct().toList();
    }
}

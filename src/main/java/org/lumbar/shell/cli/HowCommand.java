package org.lumbar.shell.cli;

import java.util.List;
import java.util.Optional;

import org.lumbar.api.Goal;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.claims.ConfirmedLogic;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.logic.SufficientReason;
import org.lumbar.shell.page.HtmlProof;
import org.lumbar.shell.page.PageWordsReader;
import org.lumbar.shell.report.ConclusionsText;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ProofReport;
import org.lumbar.shell.report.SufficientReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why something was concluded, down to the answers. */
@Command(name = "how", description = "Show the proof of a conclusion, down to the answers it rests on.")
final class HowCommand extends CaseCommand {

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONCLUSION",
            description = CONCLUSION + " Without it, list what can be asked about.")
    private Optional<String> conclusion;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json, html: one page, dot (for Graphviz) or mermaid.")
    private Format format;

    /** How a proof is written. */
    enum Format { TEXT, JSON, HTML, DOT, MERMAID }

    @Option(names = "--sufficient", description = "Show the fewest answers of the case from which the conclusion "
            + "follows, whatever the others are.")
    private boolean sufficient;

    private int depth = Integer.MAX_VALUE;

    HowCommand(Console console) {
        super(console);
    }

    @Option(names = "--depth", paramLabel = "N", description = "Show at most N levels of rules.")
    void setDepth(int depth) {
        if (depth < 1) {
            throw wrongUsage("Invalid value for option '--depth': it must be at least 1, not " + depth);
        }
        this.depth = depth;
    }

    @Override
    public Integer call() {
        CompiledRules ruleBase = ruleBase();
        Explainer explainer = new Explainer(ruleBase);
        if (sufficient && (conclusion.isEmpty() || format != Format.TEXT && format != Format.JSON)) {
            throw wrongUsage("--sufficient is for one conclusion, as text or json");
        }
        return conclusion.map(name -> how(ruleBase, explainer, name)).orElseGet(() -> list(ruleBase, explainer));
    }

    private int how(CompiledRules ruleBase, Explainer explainer, String name) {
        ConclusionResolver resolver = resolver(explainer);
        List<Goal> goals = resolver.conclusions(name);
        Case one = read(explainer);
        Explanation explanation = OneCase.asked(one, () -> explainer.explain(one));
        List<Goal> concluded = goals.stream().filter(goal -> !explanation.how(goal).isEmpty()).toList();
        if (concluded.isEmpty()) {
            throw Refusal.of(one.source(), resolver.shown(name, goals.get(0)) + " is not concluded in this case",
                    "'lumbar why-not' with the same case and conclusion says why; "
                            + "'lumbar how' with the case alone lists what is concluded");
        }
        Goal goal = resolver.one(name, concluded);
        if (sufficient) {
            SufficientReport report = new SufficientReport(heading(one, explainer), explanation.how(goal),
                    sufficient(ruleBase, one, goal));
            if (format == Format.JSON) {
                report.json(console().out());
            } else {
                report.text(console().out(), style());
            }
        } else if (format == Format.HTML) {
            DecidedCase assessment = ruleBase.assess(one);
            new HtmlProof(console().out(), PageWordsReader.read(rulesFolder())).write(one, assessment, assessment.proof()
                    .findings().stream().filter(goal::fits).findFirst().orElseThrow());
        } else {
            new ProofReport(console().out(), style(), ProofReport.Format.valueOf(format.name()), depth).write(heading(one, explainer), explanation.how(goal));
        }
        return ExitCode.OK;
    }

    private static SufficientReason sufficient(CompiledRules ruleBase, Case one, Goal goal) {
        return Refusal.unlessOffered(one.source(), "how few answers would suffice", ConfirmedLogic.of(ruleBase)
                .then(logic -> logic.sufficientReason(one.facts(), goal))).orElseThrow();
    }

    private int list(CompiledRules ruleBase, Explainer explainer) {
        Case one = read(explainer);
        Outcome outcome = OneCase.asked(one, () -> Outcome.of(ruleBase, one));
        switch (format) {
            case TEXT -> new ConclusionsText(console().out(), style()).write(outcome);
            case JSON -> console().out().print(JsonReport.text(outcome, Trail.NONE));
            case HTML, DOT, MERMAID -> throw wrongUsage("name a conclusion: only its proof can be drawn");
        }
        return ExitCode.OK;
    }
}

package org.lumbar.shell.cli;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.cases.Case;
import org.lumbar.api.Goal;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.report.ConclusionsText;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ProofReport;
import org.lumbar.shell.report.Style;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why something was concluded, down to the answers. */
@Command(name = "how", description = "Show the proof of a conclusion, down to the answers it rests on.")
final class HowCommand extends CaseCommand {

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONCLUSION",
            description = CONCLUSION + " Without it, what can be asked about is listed.")
    private Optional<String> conclusion;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json, dot (for Graphviz) or mermaid.")
    private ProofReport.Format format;

    private int depth = Integer.MAX_VALUE;

    HowCommand(Console console) {
        super(console);
    }

    @Option(names = "--depth", paramLabel = "N", description = "Show no more than N rules one below the other.")
    void setDepth(int depth) {
        if (depth < 1) {
            throw wrongUsage("Invalid value for option '--depth': at least 1 is needed, not " + depth);
        }
        this.depth = depth;
    }

    @Override
    public Integer call() {
        Explainer explainer = new Explainer(ruleBase());
        return conclusion.map(name -> how(explainer, name)).orElseGet(() -> list(explainer));
    }

    private int how(Explainer explainer, String name) {
        Naming naming = naming(explainer);
        List<Goal> goals = naming.conclusions(name);
        Case one = read(explainer);
        Explanation explanation = OneCase.asked(one, () -> explainer.explain(one));
        List<Goal> concluded = goals.stream().filter(goal -> !explanation.how(goal).isEmpty()).toList();
        if (concluded.isEmpty()) {
            throw Refusal.of(one.source(), naming.shown(name, goals.get(0)) + " is not concluded in this case",
                    "'lumbar why-not' with the same case and conclusion says why; "
                            + "'lumbar how' with the case alone lists what is concluded");
        }
        new ProofReport(console().out(), style(), format, depth)
                .write(heading(one, explainer), explanation.how(naming.one(name, concluded)));
        return ExitCode.OK;
    }

    private int list(Explainer explainer) {
        Case one = read(explainer);
        Outcome outcome = OneCase.asked(one, () -> Outcome.of(ruleBase(), one));
        switch (format) {
            case TEXT -> new ConclusionsText(console().out(), style()).write(outcome);
            case JSON -> console().out().print(JsonReport.text(outcome, Style.Trail.NONE));
            case DOT, MERMAID -> throw wrongUsage("name a conclusion: only its proof can be drawn");
        }
        return ExitCode.OK;
    }
}

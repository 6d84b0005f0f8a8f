package org.lumbar.shell.cli;

import java.util.List;

import org.lumbar.shell.cases.Case;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.report.ProofReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why something was concluded, down to the answers. */
@Command(name = "how", description = "Show the proof of a conclusion, down to the answers it rests on.")
final class HowCommand extends CaseCommand {

    @Parameters(index = "1", paramLabel = "CONCLUSION", description = CONCLUSION)
    private String conclusion;

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
        Goal goal = naming(explainer).conclusion(conclusion);
        Case one = read(explainer);
        List<ProofTree> proofs = OneCase.asked(one, () -> explainer.explain(one).how(goal));
        if (proofs.isEmpty()) {
            throw Refusal.of(one.source(), conclusion + " is not concluded in this case",
                    "'lumbar why-not' with the same case and conclusion says why");
        }
        new ProofReport(console().out(), style(), format, depth).write(heading(one, explainer), proofs);
        return ExitCode.OK;
    }
}

package org.lumbar.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.lumbar.casefile.Case;
import org.lumbar.casefile.CaseReader;
import org.lumbar.engine.Inquiry;
import org.lumbar.proof.Goal;
import org.lumbar.proof.ProofTree;
import org.lumbar.report.Heading;
import org.lumbar.report.ProofReport;
import org.lumbar.report.Style;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows why something was concluded, down to the answers. */
@Command(name = "how", description = "Show the proof of a conclusion, down to the answers it rests on.")
final class HowCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", converter = NotEmpty.class, description = CaseHelp.CASE)
    private String path;

    @Parameters(index = "1", paramLabel = "CONCLUSION", description = CaseHelp.CONCLUSION)
    private String conclusion;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json, dot (for Graphviz) or mermaid.")
    private ProofReport.Format format;

    private int depth = Integer.MAX_VALUE;

    @Mixin
    private WidthOption width;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private final Console console;

    HowCommand(Console console) {
        this.console = console;
    }

    @Option(names = "--depth", paramLabel = "N", description = "Show no more than N rules one below the other.")
    void setDepth(int depth) {
        if (depth < 1) {
            throw new ParameterException(spec.commandLine(),
                    "Invalid value for option '--depth': at least 1 is needed, not " + depth);
        }
        this.depth = depth;
    }

    @Override
    public Integer call() {
        Inquiry inquiry = rules.ruleBase().inquiry();
        Goal goal = new Naming(inquiry, spec.commandLine()).conclusion(conclusion);
        Case one = OneCase.of(path).read(new CaseReader(inquiry.rulebook()), console.in());
        List<ProofTree> proofs = OneCase.asked(one, () -> inquiry.how(one.facts(), goal));
        if (proofs.isEmpty()) {
            throw Refusal.of(one.source(), conclusion + " is not concluded in this case",
                    "'lumbar why-not' with the same case and conclusion says why");
        }
        Style style = new Style(width.or(console.terminal()), console.terminal().colour(), Style.Trail.FULL);
        new ProofReport(console.out(), style, format, depth)
                .write(new Heading(one.title(), one.source(), inquiry.rulebook()), proofs);
        return ExitCode.OK;
    }
}

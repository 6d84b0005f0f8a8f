package org.lumbar.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.lumbar.casefile.Case;
import org.lumbar.casefile.CaseReader;
import org.lumbar.engine.Inquiry;
import org.lumbar.engine.RuleBase;
import org.lumbar.proof.Goal;
import org.lumbar.proof.ProofTree;
import org.lumbar.proof.WhyNot;
import org.lumbar.report.Heading;
import org.lumbar.report.Style;
import org.lumbar.report.WhyNotAnswer;
import org.lumbar.report.WhyNotReport;
import org.lumbar.workbench.Changes;
import org.lumbar.workbench.SmallestChange;
import org.lumbar.workbench.Wish;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows why something was not concluded or a rule did not fire, and what would change it. */
@Command(name = "why-not", description = "Show why something was not concluded, or why a rule did not fire, and the "
        + "smallest change of answers that would have made it so.")
final class WhyNotCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", converter = NotEmpty.class, description = CaseHelp.CASE)
    private String path;

    @Parameters(index = "1", paramLabel = "CONCLUSION", description = CaseHelp.CONCLUSION + " Or the name of a rule.")
    private String asked;

    @Option(names = "--remove", description = "Show the smallest change that would make the conclusion go away.")
    private boolean remove;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private WhyNotReport.Format format;

    @Mixin
    private WidthOption width;

    @Mixin
    private RulesOption rules;

    @Spec
    private CommandSpec spec;

    private final Console console;

    WhyNotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleBase ruleBase = rules.ruleBase();
        Inquiry inquiry = ruleBase.inquiry();
        Naming naming = new Naming(inquiry, spec.commandLine());
        Optional<String> rule = naming.rule(asked);
        Optional<Goal> goal = rule.isPresent() ? Optional.empty() : Optional.of(naming.conclusionOrRule(asked));
        Case one = OneCase.of(path).read(new CaseReader(inquiry.rulebook()), console.in());
        SmallestChange search = new SmallestChange(ruleBase, inquiry);
        WhyNotAnswer answer = OneCase.asked(one, () -> rule.map(name -> rule(inquiry, search, one, name))
                .orElseGet(() -> conclusion(inquiry, search, one, goal.orElseThrow())));
        Style style = new Style(width.or(console.terminal()), console.terminal().colour(), Style.Trail.FULL);
        new WhyNotReport(console.out(), style, format)
                .write(new Heading(one.title(), one.source(), inquiry.rulebook()), answer);
        return ExitCode.OK;
    }

    private WhyNotAnswer rule(Inquiry inquiry, SmallestChange search, Case one, String rule) {
        WhyNot whyNot = inquiry.whyNot(one.facts(), rule);
        boolean fired = whyNot.rules().get(0).fired();
        return new WhyNotAnswer(rule, true, whyNot, List.of(),
                changes(search, one, fired, remove ? new Wish.Rest(rule) : new Wish.Fire(rule)), remove);
    }

    private WhyNotAnswer conclusion(Inquiry inquiry, SmallestChange search, Case one, Goal goal) {
        WhyNot whyNot = inquiry.whyNot(one.facts(), goal);
        List<ProofTree> proofs = whyNot.found().isEmpty() ? List.of() : inquiry.how(one.facts(), goal);
        return new WhyNotAnswer(asked, false, whyNot, proofs,
                changes(search, one, !proofs.isEmpty(), remove ? new Wish.Disappear(goal) : new Wish.Appear(goal)),
                remove);
    }

    private Optional<Changes> changes(SmallestChange search, Case one, boolean holds, Wish wish) {
        return holds == remove ? Optional.of(search.find(one.facts(), wish)) : Optional.empty();
    }
}

package org.lumbar.shell.cli;

import java.util.List;
import java.util.Optional;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.report.WhyNotAnswer;
import org.lumbar.shell.report.WhyNotReport;
import org.lumbar.shell.check.Changes;
import org.lumbar.shell.check.SmallestChange;
import org.lumbar.shell.check.Wish;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why something was not concluded or a rule did not fire, and what would change it. */
@Command(name = "why-not", description = "Show why something was not concluded, or why a rule did not fire, and the "
        + "smallest change of answers that would have made it so.")
final class WhyNotCommand extends CaseCommand {

    @Parameters(index = "1", paramLabel = "CONCLUSION", description = CONCLUSION + " Or the name of a rule.")
    private String asked;

    @Option(names = "--remove", description = "Show the smallest change that would make the conclusion go away.")
    private boolean remove;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private WhyNotReport.Format format;

    WhyNotCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        RuleBase ruleBase = ruleBase();
        Explainer explainer = new Explainer(ruleBase);
        Naming naming = naming(explainer);
        Optional<String> rule = naming.rule(asked);
        Optional<Goal> goal = rule.isPresent() ? Optional.empty() : Optional.of(naming.conclusionOrRule(asked));
        Case one = read(explainer);
        SmallestChange search = new SmallestChange(ruleBase, explainer);
        WhyNotAnswer answer = OneCase.asked(one, () -> rule.map(name -> rule(explainer.explain(one), search, one, name))
                .orElseGet(() -> conclusion(explainer.explain(one), search, one,
                        naming.shown(asked, goal.orElseThrow()), goal.orElseThrow())));
        new WhyNotReport(console().out(), style(), format).write(heading(one, explainer), answer);
        return ExitCode.OK;
    }

    private WhyNotAnswer rule(Explanation explanation, SmallestChange search, Case one, String rule) {
        WhyNot whyNot = explanation.whyNot(rule);
        boolean fired = whyNot.rules().get(0).fired();
        return new WhyNotAnswer(rule, true, whyNot, List.of(),
                changes(search, one, fired, remove ? new Wish.Rest(rule) : new Wish.Fire(rule)), remove);
    }

    private WhyNotAnswer conclusion(Explanation explanation, SmallestChange search, Case one, String name, Goal goal) {
        WhyNot whyNot = explanation.whyNot(goal);
        List<ProofTree> proofs = whyNot.found().isEmpty() ? List.of() : explanation.how(goal);
        return new WhyNotAnswer(name, false, whyNot, proofs,
                changes(search, one, !proofs.isEmpty(), remove ? new Wish.Disappear(goal) : new Wish.Appear(goal)),
                remove);
    }

    private Optional<Changes> changes(SmallestChange search, Case one, boolean holds, Wish wish) {
        return holds == remove ? Optional.of(search.find(one.facts(), wish)) : Optional.empty();
    }
}

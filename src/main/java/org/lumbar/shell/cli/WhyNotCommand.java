package org.lumbar.shell.cli;

import java.util.Optional;

import org.lumbar.api.Goal;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.claims.ChangeFinder;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.report.WhyNotAnswer;
import org.lumbar.shell.report.WhyNotReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why something was not concluded or a rule did not fire, and what would change it. */
@Command(name = "why-not", description = "Show why something was not concluded, or why a rule did not fire, and the "
        + "smallest change to the answers that would lead to it. A change gives or replaces answers; it takes none back.")
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
        CompiledRules ruleBase = ruleBase();
        Explainer explainer = new Explainer(ruleBase);
        ConclusionResolver resolver = resolver(explainer);
        Optional<String> rule = resolver.rule(asked);
        Optional<Goal> goal = rule.isPresent() ? Optional.empty() : Optional.of(resolver.conclusionOrRule(asked));
        Case one = read(explainer);
        ChangeFinder finder = new ChangeFinder(ruleBase);
        WhyNotAnswer answer = OneCase.asked(one, () -> rule
                .map(name -> WhyNotAnswer.ofRule(explainer.explain(one), finder, one, name, remove))
                .orElseGet(() -> WhyNotAnswer.ofConclusion(explainer.explain(one), finder, one,
                        resolver.shown(asked, goal.orElseThrow()), goal.orElseThrow(), remove)));
        new WhyNotReport(console().out(), style(), format).write(heading(one, explainer), answer);
        return ExitCode.OK;
    }
}

package org.lumbar.shell.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.Trail;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.claims.ChangeFinder;
import org.lumbar.shell.claims.Conclusions;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.explain.Explanation;
import org.lumbar.shell.report.Heading;
import org.lumbar.shell.report.ProofReport;
import org.lumbar.shell.report.Style;
import org.lumbar.shell.report.WhyNotAnswer;
import org.lumbar.shell.report.WhyNotReport;

/** Explains as JSON why something was or was not concluded in a case. */
final class JsonExplainer {

    private static final int UNPROCESSABLE = 422;
    /** Required by the reports; JSON has no style. */
    private static final Style UNUSED = new Style(80, false, Trail.FULL);

    private final Explainer explainer;
    private final Conclusions conclusions;
    private final ChangeFinder finder;

    JsonExplainer(CompiledRules rules) {
        this.explainer = new Explainer(rules);
        this.conclusions = new Conclusions(explainer.rulebook(), explainer.rules());
        this.finder = new ChangeFinder(rules);
    }

    String how(Case one, String conclusion) {
        List<ProofTree> proofs = explainer.explain(one).how(goal(conclusion));
        if (proofs.isEmpty()) {
            throw new Failure(UNPROCESSABLE, conclusion + " is not concluded in this case.");
        }
        return printed(out -> new ProofReport(out, UNUSED, ProofReport.Format.JSON, Integer.MAX_VALUE)
                .write(heading(one), proofs));
    }

    String whyNot(Case one, String asked) {
        Optional<String> rule = conclusions.rule(asked);
        Explanation explanation = explainer.explain(one);
        WhyNotAnswer answer = rule.map(name -> WhyNotAnswer.ofRule(explanation, finder, one, name, false))
                .orElseGet(() -> WhyNotAnswer.ofConclusion(explanation, finder, one, asked, goal(asked), false));
        return printed(out -> new WhyNotReport(out, UNUSED, WhyNotReport.Format.JSON).write(heading(one), answer));
    }

    private Goal goal(String name) {
        List<Goal> goals = conclusions.named(name);
        if (goals.size() == 1) {
            return goals.get(0);
        }
        throw goals.isEmpty() ? new Failure(UNPROCESSABLE, "There is no such conclusion.", List.of(conclusions.unknown(name)))
                : new Failure(UNPROCESSABLE, "Several conclusions are called '" + name + "'; write "
                        + String.join(" or ", goals.stream().map(Conclusions::name).toList()));
    }

    private Heading heading(Case one) {
        return new Heading(one.title(), one.source(), explainer.rulebook());
    }

    private static String printed(Consumer<PrintStream> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        writing.accept(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package org.lumbar.shell.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lumbar.api.Goal;
import org.lumbar.api.Problem;
import org.lumbar.shell.claims.Conclusions;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the conclusions and rules that are named on the command line. */
final class ConclusionResolver {

    private static final int MOST = 8;

    private final Explainer explainer;
    private final Conclusions conclusions;
    private final CommandLine command;

    ConclusionResolver(Explainer explainer, CommandLine command) {
        this.explainer = explainer;
        this.conclusions = new Conclusions(explainer.rulebook(), explainer.rules());
        this.command = command;
    }

    /** The rule with a name, if there is one. */
    Optional<String> rule(String name) {
        return conclusions.rule(name);
    }

    /** @throws ParameterException if there is no such conclusion */
    List<Goal> conclusions(String name) {
        List<Goal> goals = Optional.of(conclusions.named(name)).filter(named -> !named.isEmpty())
                .orElseGet(() -> conclusions.meant(name));
        if (goals.isEmpty()) {
            Problem wrong = conclusions.unknown(name);
            throw new ParameterException(command, wrong.message() + after(wrong.hint()));
        }
        return goals;
    }

    /** @throws ParameterException if there are several */
    Goal one(String name, List<Goal> goals) {
        if (goals.size() == 1) {
            return goals.get(0);
        }
        throw new ParameterException(command, "several conclusions are called '" + name + "': write "
                + goals.stream().limit(MOST).map(Conclusions::name).collect(Collectors.joining(" or "))
                + (goals.size() > MOST ? " or …" : ""));
    }

    /** @throws ParameterException if neither a rule nor a single conclusion has the name */
    Goal conclusionOrRule(String name) {
        if (name.strip().contains(" ") && conclusions.named(name).isEmpty() && conclusions.meant(name).isEmpty()) {
            throw new ParameterException(command, "there is no rule '" + name + "'"
                    + after(Nearest.question(name, explainer.rulebook().rules().keySet())));
        }
        return one(name, conclusions(name));
    }

    /** The name of a conclusion: as typed, if that is its code. */
    String shown(String name, Goal goal) {
        return conclusions.named(name).isEmpty() ? Conclusions.name(goal) : name;
    }

    private static String after(String question) {
        return question.isEmpty() ? "" : "; " + question;
    }
}

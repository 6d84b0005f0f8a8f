package org.lumbar.shell.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lumbar.api.ConditionEvaluation;
import org.lumbar.api.Goal;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.api.UnmetReason;
import org.lumbar.api.WhyNot;
import org.lumbar.shell.vocabulary.Rulebook;

/** Why something was not concluded, for people: the nearest rules first, each with its unmet conditions, down to the answers. */
final class WhyNotText {

    private final TextPage page;
    private final WhyNotAnswer answer;
    private final WhyNot whyNot;
    private final Rulebook rulebook;
    private final UnmetReasonText lacks;
    private final Set<Goal> shown = new HashSet<>();

    WhyNotText(TextPage page, Rulebook rulebook, WhyNotAnswer answer) {
        this.page = page;
        this.answer = answer;
        this.whyNot = answer.whyNot();
        this.rulebook = rulebook;
        this.lacks = new UnmetReasonText(rulebook, whyNot.present());
    }

    void write() {
        if (answer.isRule()) {
            rule(whyNot.rules().get(0));
        } else if (!answer.proofs().isEmpty()) {
            page.paragraph("", "", answer.asked() + " was concluded. This is how:");
            page.blank();
            ProofText.write(page, rulebook, answer.proofs(), Integer.MAX_VALUE);
        } else {
            conclusion();
        }
        answer.changes().ifPresent(changes -> {
            page.blank();
            new CounterfactualText(page, answer.isRule(), answer.removing()).write(changes);
        });
    }

    private void conclusion() {
        page.strong("Not concluded: " + lacks.goal(whyNot.goal()) + " [" + answer.asked() + "]");
        int count = whyNot.rules().size();
        page.paragraph("", "", count == 0 ? "No rule concludes this." : count == 1 ? "One rule could conclude it."
                : count + " rules could conclude it; the nearest comes first.");
        for (RuleEvaluation evaluation : whyNot.rules()) {
            page.blank();
            page.strong("", "", evaluation.rule().name());
            conditions(evaluation, "  ", evaluation.conditions());
        }
    }

    private void rule(RuleEvaluation evaluation) {
        page.strong(evaluation.rule().name());
        page.paragraph("", "", evaluation.rule().file() + ":" + evaluation.rule().line());
        page.paragraph("", "", switch (evaluation.status()) {
            case FIRED -> "This rule fired, and concluded:";
            case UNMET, NOT_OFFERED -> "This rule did not fire.";
        });
        evaluation.concluded().forEach(finding -> page.paragraph("  - ", "    ", Names.says(rulebook, finding)));
        page.blank();
        conditions(evaluation, "  ", evaluation.conditions());
    }

    private void conditions(RuleEvaluation evaluation, String indent, List<ConditionEvaluation> checks) {
        ConditionEvaluation first = evaluation.firstUnmet().orElse(null);
        for (ConditionEvaluation check : checks) {
            line(evaluation, indent, check);
            if (check == first) {
                reason(evaluation, indent + "  ", check);
            }
        }
        if (checks.isEmpty()) {
            page.paragraph(indent, indent, evaluation.notOffered()
                    .map(why -> "Its conditions are not evaluated: " + why + ".")
                    .orElse("It has no conditions."));
        }
    }

    private void line(RuleEvaluation evaluation, String indent, ConditionEvaluation check) {
        String outcome = switch (check.outcome()) {
            case MET -> "met      ";
            case UNMET -> "NOT MET  ";
            case OPEN -> "open     ";
        };
        page.paragraph(indent + outcome, indent + "         ",
                evaluation.rule().file() + ":" + check.condition().line() + "  " + check.condition().text());
    }

    private void reason(RuleEvaluation evaluation, String indent, ConditionEvaluation check) {
        UnmetReason reason = check.reason().orElse(null);
        if (reason instanceof UnmetReason.Within within) {
            within.conditions().forEach(part -> {
                line(evaluation, indent, part);
                if (part.outcome() == ConditionEvaluation.Outcome.UNMET) {
                    reason(evaluation, indent + "  ", part);
                }
            });
        } else if (reason instanceof UnmetReason.Unconcluded lacking) {
            lacking(indent, lacking.goal());
        } else if (reason != null) {
            lacks.words(reason).forEach(words -> page.paragraph(indent, indent + "  ", words));
        }
    }

    private void lacking(String indent, Goal goal) {
        List<RuleEvaluation> rules = whyNot.beneath().getOrDefault(goal, List.of());
        if (rules.isEmpty()) {
            page.paragraph(indent, indent + "  ", lacks.unconcludable(goal));
            return;
        }
        String end = shown.add(goal) ? "" : " (see above)";
        page.paragraph(indent, indent + "  ", "not concluded: " + lacks.goal(goal) + end);
        if (end.isEmpty()) {
            rules.forEach(evaluation -> {
                page.paragraph(indent + "- ", indent + "  ", evaluation.rule().name());
                conditions(evaluation, indent + "  ", evaluation.firstUnmet().map(List::of).orElse(evaluation.conditions()));
            });
        }
    }
}

package org.lumbar.shell.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lumbar.api.Check;
import org.lumbar.api.Goal;
import org.lumbar.api.Rulebook;
import org.lumbar.api.Shortfall;
import org.lumbar.api.Verdict;
import org.lumbar.api.WhyNot;

/** Why something was not concluded, for people: rules, the nearest first, with what they lack, down to the answers. */
final class WhyNotText {

    private final Page page;
    private final WhyNotAnswer answer;
    private final WhyNot whyNot;
    private final Rulebook rulebook;
    private final Lacks lacks;
    private final Set<Goal> told = new HashSet<>();

    WhyNotText(Page page, Rulebook rulebook, WhyNotAnswer answer) {
        this.page = page;
        this.answer = answer;
        this.whyNot = answer.whyNot();
        this.rulebook = rulebook;
        this.lacks = new Lacks(rulebook, whyNot.standing());
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
            new ChangesText(page, answer.isRule(), answer.removing()).write(changes);
        });
    }

    private void conclusion() {
        page.strong("Not concluded: " + lacks.goal(whyNot.goal()) + " [" + answer.asked() + "]");
        int count = whyNot.rules().size();
        page.paragraph("", "", count == 0 ? "No rule concludes this." : count == 1 ? "One rule could conclude it."
                : count + " rules could conclude it; the nearest comes first.");
        for (Verdict verdict : whyNot.rules()) {
            page.blank();
            page.strong("", "", verdict.rule().name());
            conditions(verdict, "  ", verdict.checks());
        }
    }

    private void rule(Verdict verdict) {
        page.strong(verdict.rule().name());
        page.paragraph("", "", verdict.rule().file() + ":" + verdict.rule().line());
        page.paragraph("", "", switch (verdict.status()) {
            case FIRED -> "This rule fired, and concluded:";
            case UNMET, NOT_OFFERED -> "This rule did not fire.";
        });
        verdict.concluded().forEach(finding -> page.paragraph("  - ", "    ", Names.says(rulebook, finding)));
        page.blank();
        conditions(verdict, "  ", verdict.checks());
    }

    private void conditions(Verdict verdict, String indent, List<Check> checks) {
        Check first = verdict.firstUnmet().orElse(null);
        for (Check check : checks) {
            line(verdict, indent, check);
            if (check == first) {
                shortfall(verdict, indent + "  ", check);
            }
        }
        if (checks.isEmpty()) {
            page.paragraph(indent, indent, verdict.notOffered()
                    .map(why -> "Which of its conditions are met is not offered, because " + why + ".")
                    .orElse("It asks for nothing."));
        }
    }

    private void line(Verdict verdict, String indent, Check check) {
        String outcome = switch (check.outcome()) {
            case MET -> "met      ";
            case UNMET -> "NOT MET  ";
            case OPEN -> "open     ";
        };
        page.paragraph(indent + outcome, indent + "         ",
                verdict.rule().file() + ":" + check.condition().line() + "  " + check.condition().text());
    }

    private void shortfall(Verdict verdict, String indent, Check check) {
        Shortfall shortfall = check.shortfall().orElse(null);
        if (shortfall instanceof Shortfall.Within within) {
            within.checks().forEach(part -> {
                line(verdict, indent, part);
                if (part.outcome() == Check.Outcome.UNMET) {
                    shortfall(verdict, indent + "  ", part);
                }
            });
        } else if (shortfall instanceof Shortfall.Unconcluded lacking) {
            lacking(indent, lacking.goal());
        } else if (shortfall != null) {
            lacks.words(shortfall).forEach(words -> page.paragraph(indent, indent + "  ", words));
        }
    }

    private void lacking(String indent, Goal goal) {
        List<Verdict> rules = whyNot.beneath().getOrDefault(goal, List.of());
        if (rules.isEmpty()) {
            page.paragraph(indent, indent + "  ", lacks.unconcludable(goal));
            return;
        }
        String end = told.add(goal) ? "" : " (see above)";
        page.paragraph(indent, indent + "  ", "not concluded: " + lacks.goal(goal) + end);
        if (end.isEmpty()) {
            rules.forEach(verdict -> {
                page.paragraph(indent + "- ", indent + "  ", verdict.rule().name());
                conditions(verdict, indent + "  ", verdict.firstUnmet().map(List::of).orElse(verdict.checks()));
            });
        }
    }
}

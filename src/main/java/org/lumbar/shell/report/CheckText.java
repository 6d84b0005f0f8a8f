package org.lumbar.shell.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.Problem;
import org.lumbar.shell.cases.CaseResult;
import org.lumbar.shell.check.Coverage;
import org.lumbar.shell.check.CoverageGap;
import org.lumbar.shell.check.Examination;
import org.lumbar.shell.check.SuggestedCase;
import org.lumbar.shell.claims.GuaranteeCheck;
import org.lumbar.shell.claims.GuaranteeResult;
import org.lumbar.shell.claims.MutationCheck;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.lint.Effects;
import org.lumbar.shell.lint.Reviews;
import org.lumbar.shell.text.SafeText;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The check results for people. */
public final class CheckText implements CheckReport {

    private static final int MOST = 3;

    private final boolean colour;
    private final boolean table;

    public CheckText(boolean colour, boolean table) {
        this.colour = colour;
        this.table = table;
    }

    @Override
    public void write(Examination examination, PrintStream out) {
        remarks(examination.folder().remarks(), out);
        guarantees(examination.proofs().guarantees(), out);
        cases(examination.cases().results(), out);
        examination.cases().coverage().ifPresent(coverage -> coverage(coverage, out));
        suggested(examination.cases().suggested(), out);
        examination.requested().changes().ifPresent(changes -> new AnswerChangesText(colour).write(changes, out));
        examination.requested().reviews().ifPresent(reviews -> reviews(reviews, out));
        examination.requested().mutation().ifPresent(mutation -> mutation(mutation, out));
        summary(examination, out);
        examination.requested().mutation().ifPresent(mutation -> mutants(mutation, out));
    }

    private void mutation(MutationCheck.Mutation mutation, PrintStream out) {
        ProblemReport report = new ProblemReport(out, colour);
        mutation.survivors().forEach(one -> report.add(one.place()));
        if (!mutation.survivors().isEmpty()) {
            out.print("these cases would notice; review them before you keep them:\n\n"
                    + mutation.survivors().stream()
                    .map(MutationCheck.Survivor::killer).distinct().collect(Collectors.joining("---\n")) + "\n");
        }
    }

    private static void mutants(MutationCheck.Mutation mutation, PrintStream out) {
        if (!mutation.notOffered().isEmpty()) {
            out.print("mutants: not offered, because " + mutation.notOffered().stream().map(Names::place)
                    .collect(Collectors.joining("; ")) + "\n");
            return;
        }
        out.print(String.format(Locale.ROOT, "%,d mutants: %,d change nothing in any case, %,d killed, %,d %s", mutation.mutants(),
                mutation.equivalent(), mutation.killed(), mutation.survive(), mutation.survive() == 1 ? "survives" : "survive")
                + (mutation.unjudged().isEmpty() ? "" : String.format(Locale.ROOT, ", %,d cannot be judged", mutation.unjudged().size()))
                + (mutation.survive() == mutation.survivors().size() ? ""
                        : "; the first " + mutation.survivors().size() + " that survive are shown") + "\n");
        mutation.unjudged().stream().limit(MOST).forEach(one -> out.print("  " + one.place().path() + ":"
                + one.place().position().line() + ": " + SafeText.of(one.place().message()) + ", because "
                + one.because().stream().map(Names::place).limit(1).collect(Collectors.joining()) + "\n"));
        if (mutation.unjudged().size() > MOST) {
            out.print("  and " + (mutation.unjudged().size() - MOST) + " more that cannot be judged (all of them: --format json)\n");
        }
    }

    private static void reviews(Reviews reviews, PrintStream out) {
        reviews.overdue().forEach(one -> out.print("  " + one.place() + ": " + SafeText.of(one.rule()) + " ("
                + one.reviewed().map(date -> "reviewed on " + date + " by " + SafeText.of(one.by())).orElse("never reviewed")
                + ")\n"));
        out.print("not reviewed since " + reviews.since() + ": " + reviews.overdue().size() + " of "
                + count(reviews.rules(), "rule") + "\n");
    }

    /** Writes nothing: the reason goes to standard error. */
    @Override
    public void failed(String reason, PrintStream out) {
        out.flush();
    }

    public void remarks(List<Remark> remarks, PrintStream out) {
        ProblemReport report = new ProblemReport(out, colour);
        for (Remark remark : remarks) {
            Problem problem = remark.problem();
            report.add(problem.saying(problem.message() + " [" + remark.fault().code() + "]", problem.hint()));
            if (!remark.rule().isEmpty()) {
                out.print("  in the rule \"" + SafeText.of(remark.rule()) + "\"\n");
            }
        }
    }

    /** Writes the failed cases; of many that fail alike, the first few. */
    void cases(List<CaseResult> cases, PrintStream out) {
        Map<List<String>, List<CaseResult>> alike = cases.stream().filter(one -> !one.isPassed()).collect(Collectors.groupingBy(
                one -> one.problems().stream().map(Problem::message).toList(), LinkedHashMap::new, Collectors.toList()));
        ProblemReport report = new ProblemReport(out, colour);
        alike.forEach((messages, failed) -> {
            failed.stream().limit(MOST).forEach(one -> {
                report.add(one.problems());
                if (!one.title().isEmpty()) {
                    out.print("  in the case \"" + SafeText.of(one.title()) + "\"\n");
                }
            });
            if (failed.size() > MOST) {
                out.print("  and in " + count(failed.size() - MOST, "more case") + ": " + SafeText.of(String.join("; ", messages))
                        + " (all of them: --format json)\n");
            }
        });
    }

    void guarantees(GuaranteeCheck.Guarantees guarantees, PrintStream out) {
        ProblemReport report = new ProblemReport(out, colour);
        report.add(guarantees.problems());
        for (GuaranteeResult result : guarantees.results()) {
            if (result.outcome() == GuaranteeResult.Outcome.NOT_OFFERED) {
                out.print("not proved: " + SafeText.of(result.guarantee().says()) + "\n");
            }
            report.add(result.problems());
            if (result.outcome() == GuaranteeResult.Outcome.BROKEN) {
                result.concluded().forEach(one -> out.print("  " + SafeText.of(one) + "\n"));
                out.print((result.after().isEmpty() ? "  the smallest case that breaks it:\n"
                        : "  before the further answer:\n") + result.witness().indent(6)
                        + (result.after().isEmpty() ? "" : "  with it:\n" + result.after().indent(6)));
            }
        }
    }

    private void coverage(Coverage coverage, PrintStream out) {
        if (table) {
            out.print("fires  near  rule\n");
            coverage.rules().forEach(rule -> out.print(String.format("%5d %5s  %s (%s)%n", rule.fires().size(),
                    rule.isMeasured() ? String.valueOf(rule.nearMisses().size()) : "-", SafeText.of(rule.name()),
                    rule.place()).replace("\r\n", "\n")));
        }
        StringBuilder list = new StringBuilder();
        for (Coverage.OfRule rule : coverage.rules()) {
            List<String> lines = Stream.concat(coverage.gaps(rule).stream().map(CoverageGap::says),
                    coverage.impossible(rule).stream().map(CoverageGap::saysImpossible)).toList();
            if (!lines.isEmpty()) {
                list.append("  " + rule.place() + ": " + SafeText.of(rule.name()) + "\n");
                lines.forEach(line -> list.append("      " + SafeText.of(line) + "\n"));
            }
        }
        out.print(list.isEmpty() ? "" : "not exercised by any case:\n" + list);
    }

    /** Writes the suggested cases as the text of one case file. */
    private static void suggested(List<SuggestedCase> suggested, PrintStream out) {
        if (suggested.isEmpty()) {
            return;
        }
        out.print("these cases would exercise " + (suggested.size() == 1 ? "it" : "more of it")
                + "; review them before you keep them:\n\n");
        out.print(suggested.stream().map(SuggestedCase::yaml).collect(Collectors.joining("---\n")) + "\n");
    }

    private static void summary(Examination examination, PrintStream out) {
        out.print(count(examination.folder().files(), "file") + ", " + count(examination.folder().rules(), "rule") + ": "
                + count(examination.folder().count(Problem.Severity.ERROR), "error") + ", "
                + count(examination.folder().count(Problem.Severity.WARNING), "warning") + "\n");
        if (examination.folder().count(Problem.Severity.ERROR) > 0) {
            out.print("fix the errors first; no cases were run\n");
        } else {
            long failed = examination.cases().failed();
            out.print(count(examination.cases().results().size(), "case") + ": " + (examination.cases().results().size() - failed)
                    + " passed, " + failed + " failed\n");
        }
        List<GuaranteeResult> guarantees = examination.proofs().guarantees().results();
        if (!guarantees.isEmpty()) {
            long proved = count(guarantees, GuaranteeResult.Outcome.PROVED);
            long open = count(guarantees, GuaranteeResult.Outcome.NOT_OFFERED);
            out.print(count(guarantees.size(), "guarantee") + ": " + (proved == guarantees.size() ? "proved for every possible case"
                    : proved + " proved, " + count(guarantees, GuaranteeResult.Outcome.BROKEN) + " broken"
                            + (open == 0 ? "" : ", " + open + " not proved")) + "\n");
        }
        effects(examination.proofs().effects(), out);
        examination.cases().coverage().ifPresent(coverage -> out.print(exercised(coverage)));
    }

    private static String exercised(Coverage coverage) {
        List<Coverage.OfRule> rules = coverage.rules();
        long fire = rules.stream().filter(rule -> !rule.fires().isEmpty()).count();
        long can = rules.stream().filter(coverage::canHaveNearMiss).count();
        long closed = rules.stream().filter(rule -> coverage.gaps(rule).isEmpty()).count();
        long near = rules.stream().filter(rule -> !rule.nearMisses().isEmpty()).count();
        return "exercised: " + fire + " of " + count(rules.size(), "rule") + (rules.size() == 1 ? " fires" : " fire")
                + " in a case, " + near + " of " + can + " that can have a near miss" + (can == 1 ? " has" : " have") + " one, "
                + closed + (closed == 1 ? " has" : " have") + " no gap left to close\n";
    }

    private static long count(List<GuaranteeResult> guarantees, GuaranteeResult.Outcome outcome) {
        return guarantees.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static void effects(Effects effects, PrintStream out) {
        List<String> idle = Stream.concat(effects.idleQuestions().stream(),
                effects.idleAnswers().stream().map(one -> one.key() + ": " + SafeText.of(one.answer()))).toList();
        if (!idle.isEmpty()) {
            out.print("no conclusion depends on: " + String.join(", ", idle) + "\n");
        }
        if (!effects.unasked().isEmpty()) {
            out.print("no rule concludes a " + Vocabulary.QUESTION + " about: " + effects.unasked().stream()
                    .map(one -> one.key() + " (" + one.place() + ")").collect(Collectors.joining(", "))
                    + "; to ask for it in the answer, write a rule that concludes new " + Vocabulary.QUESTION + "(\""
                    + effects.unasked().get(0).key() + "\")\n");
        }
        if (!effects.notOffered().isEmpty()) {
            out.print("proof that each condition has an effect: not offered, because "
                    + effects.notOffered().stream().map(Names::place).limit(MOST).collect(Collectors.joining("; "))
                    + (effects.notOffered().size() > MOST ? "; and " + (effects.notOffered().size() - MOST) + " more" : "") + "\n");
        }
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

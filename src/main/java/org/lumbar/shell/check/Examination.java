package org.lumbar.shell.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.lumbar.api.Problem;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;

/** The results for a folder of rules and the cases that test it. */
public record Examination(Path folder, List<Remark> remarks, int files, int rules, List<CaseResult> cases,
        Optional<Coverage> coverage, List<SuggestedCase> suggested, GuaranteeCheck.Guarantees guarantees,
        Optional<AnswerChanges> changes, Optional<Reviews> reviews,
        Optional<MutationCheck.Mutation> mutation, Effects effects) {
    public Examination {
        remarks = List.copyOf(remarks);
        cases = List.copyOf(cases);
        suggested = List.copyOf(suggested);
    }

    /** Examines compiled rules. Never fails because of what it reads. */
    public static Examination of(Workshop workshop, List<String> examples) {
        Map<Case, DecidedCase> assessed = new LinkedHashMap<>();
        Examination examination = of(workshop, examples, assessed);
        return workshop.rules().filter(rules -> !assessed.isEmpty())
                .map(rules -> examination.exercised(rules, assessed.keySet())).orElse(examination);
    }

    /** Examines rules without the proofs and the coverage, which take longest. */
    public static Examination quick(Workshop workshop, List<String> examples) {
        return tested(workshop, examples, new LinkedHashMap<>());
    }

    /** {@return the same with what is proved of the rules for every case} */
    public Examination proved(Workshop workshop) {
        Workshop proved = workshop.proved();
        if (proved.remarks().stream().anyMatch(Remark::isError)) {
            return new Examination(folder, proved.remarks(), files, rules, List.of(), Optional.empty(), List.of(),
                    GuaranteeCheck.Guarantees.NONE, Optional.empty(), reviews, Optional.empty(), Effects.NONE);
        }
        return new Examination(folder, proved.remarks(), files, rules, cases, coverage, suggested, guarantees(proved), changes,
                reviews, mutation, proved.check().effects());
    }

    private static GuaranteeCheck.Guarantees guarantees(Workshop workshop) {
        return workshop.rules().map(base -> GuaranteeCheck.of(workshop.folder(), base, workshop.check().files()))
                .orElse(GuaranteeCheck.Guarantees.NONE);
    }

    private static Examination of(Workshop workshop, List<String> examples, Map<Case, DecidedCase> assessed) {
        Examination tested = tested(workshop, examples, assessed);
        return new Examination(tested.folder, tested.remarks, tested.files, tested.rules, tested.cases, tested.coverage,
                tested.suggested, guarantees(workshop), tested.changes, tested.reviews, tested.mutation, tested.effects);
    }

    private static Examination tested(Workshop workshop, List<String> examples, Map<Case, DecidedCase> assessed) {
        int rules = workshop.check().files().stream().mapToInt(file -> file.rules().size()).sum();
        List<CaseResult> cases = workshop.rules().map(base -> CaseTests.run(base, examples, assessed, FailureHint.by(base)))
                .orElse(List.of());
        return new Examination(workshop.folder(), workshop.remarks(), workshop.check().files().size(), rules, cases,
                Optional.empty(), List.of(), GuaranteeCheck.Guarantees.NONE, Optional.empty(), Optional.empty(),
                Optional.empty(), workshop.check().effects());
    }

    private Examination exercised(CompiledRules base, Collection<Case> assessed) {
        Explainer explainer = new Explainer(base);
        Coverage measured = Coverage.of(folder, explainer, assessed);
        SuggestedCases suggested = SuggestedCases.of(measured, base, explainer);
        return new Examination(folder, remarks, files, rules, cases, Optional.of(measured.without(suggested.impossible())),
                suggested.cases(), guarantees, changes, reviews, mutation, effects);
    }

    /** The same with the rules that nobody has reviewed since a given day. */
    public Examination with(Reviews asked) {
        return new Examination(folder, remarks, files, rules, cases, coverage, suggested, guarantees, changes,
                Optional.of(asked), mutation, effects);
    }

    /** {@return the same with what differs from other rules} */
    public Examination with(AnswerChanges compared) {
        return new Examination(folder, remarks, files, rules, cases, coverage, suggested, guarantees,
                Optional.of(compared), reviews, mutation, effects);
    }

    /** {@return the same with what became of the mutants of the rules; nothing more where the rules cannot be used} */
    public Examination mutated(Workshop workshop, List<String> examples, IntConsumer progress) {
        Map<Case, DecidedCase> assessed = new LinkedHashMap<>();
        return workshop.rules().map(base -> {
            CaseTests.run(base, examples, assessed, FailureHint.NONE);
            return new Examination(folder, remarks, files, rules, cases, coverage, suggested, guarantees, changes,
                    reviews, Optional.of(MutationCheck.of(folder, base, workshop.check().files(), assessed.keySet(), progress)),
                    effects);
        }).orElse(this);
    }

    /** {@return how many remarks there are of a severity} */
    public long count(Problem.Severity severity) {
        return remarks.stream().filter(remark -> remark.problem().severity() == severity).count();
    }

    /** {@return how many cases were not decided as they expect, or could not be read} */
    public long failed() {
        return cases.stream().filter(one -> !one.isPassed()).count();
    }

    /** {@return whether the rules can be used, every case passed and no guarantee is broken} */
    public boolean isWell() {
        return count(Problem.Severity.ERROR) == 0 && failed() == 0 && guarantees.isWell();
    }
}

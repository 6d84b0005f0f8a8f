package org.lumbar.shell.check;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.lumbar.api.Problem;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseResult;
import org.lumbar.shell.cases.CaseTests;
import org.lumbar.shell.cases.FailureHint;
import org.lumbar.shell.cases.AnswerChanges;
import org.lumbar.shell.claims.GuaranteeCheck;
import org.lumbar.shell.claims.MutationCheck;
import org.lumbar.shell.drl.Remark;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.lint.Effects;
import org.lumbar.shell.lint.Reviews;
import org.lumbar.shell.lint.Workshop;

/** The results for a folder of rules and the cases that test it. */
public record Examination(Folder folder, Tested cases, Proofs proofs, Requested requested) {

    /** What was read, and the remarks about it. */
    public record Folder(Path path, int files, int rules, List<Remark> remarks) {
        public Folder {
            remarks = List.copyOf(remarks);
        }

        private static Folder of(Workshop workshop) {
            return new Folder(workshop.folder(), workshop.check().files().size(),
                    workshop.check().files().stream().mapToInt(file -> file.rules().size()).sum(), workshop.remarks());
        }

        /** {@return how many remarks there are of a severity} */
        public long count(Problem.Severity severity) {
            return remarks.stream().filter(remark -> remark.problem().severity() == severity).count();
        }
    }

    /** The results of the cases, what they exercise of the rules, and cases that would exercise more. */
    public record Tested(List<CaseResult> results, Optional<Coverage> coverage, List<SuggestedCase> suggested) {
        private static final Tested NONE = of(List.of());

        public Tested {
            results = List.copyOf(results);
            suggested = List.copyOf(suggested);
        }

        private static Tested of(List<CaseResult> results) {
            return new Tested(results, Optional.empty(), List.of());
        }

        private Tested exercised(Path folder, CompiledRules rules, Map<Case, DecidedCase> assessed) {
            Explainer explainer = new Explainer(rules);
            Coverage measured = Coverage.of(folder, explainer, assessed.keySet());
            SuggestedCases more = SuggestedCases.of(measured, rules, explainer);
            return new Tested(results, Optional.of(measured.withImpossible(more.impossible())), more.cases());
        }

        /** {@return how many cases were not decided as they expect, or could not be read} */
        public long failed() {
            return results.stream().filter(one -> !one.isPassed()).count();
        }
    }

    /** What holds for every possible case. */
    public record Proofs(GuaranteeCheck.Guarantees guarantees, Effects effects) {
        private static final Proofs NONE = new Proofs(GuaranteeCheck.Guarantees.NONE, Effects.NONE);

        private static Proofs of(Workshop workshop) {
            return new Proofs(workshop.rules()
                    .map(rules -> GuaranteeCheck.of(workshop.folder(), rules, workshop.check().files()))
                    .orElse(GuaranteeCheck.Guarantees.NONE), workshop.check().effects());
        }
    }

    /** What is examined only on request. */
    public record Requested(Optional<AnswerChanges> changes, Optional<Reviews> reviews, Optional<MutationCheck.Mutation> mutation) {
        private static final Requested NOTHING = new Requested(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Examines compiled rules. Never fails because of the cases it reads. */
    public static Examination of(Workshop workshop, List<String> examples) {
        Map<Case, DecidedCase> assessed = new LinkedHashMap<>();
        Tested tested = tested(workshop, examples, assessed);
        return new Examination(Folder.of(workshop), workshop.rules().filter(rules -> !assessed.isEmpty())
                .map(rules -> tested.exercised(workshop.folder(), rules, assessed)).orElse(tested),
                Proofs.of(workshop), Requested.NOTHING);
    }

    /** Examines rules without the proofs and the coverage, which take longest. */
    public static Examination quick(Workshop workshop, List<String> examples) {
        return new Examination(Folder.of(workshop), tested(workshop, examples, new LinkedHashMap<>()), Proofs.NONE,
                Requested.NOTHING);
    }

    private static Tested tested(Workshop workshop, List<String> examples, Map<Case, DecidedCase> assessed) {
        return workshop.rules().map(base -> Tested.of(CaseTests.run(base, examples, assessed, FailureHint.by(base))))
                .orElse(Tested.NONE);
    }

    /** {@return the same with what is proved of the rules for every case} */
    public Examination proved(Workshop workshop) {
        Workshop proved = workshop.proved();
        return proved.remarks().stream().anyMatch(Remark::isError)
                ? new Examination(Folder.of(proved), Tested.NONE, Proofs.NONE, requested)
                : new Examination(Folder.of(proved), cases, Proofs.of(proved), requested);
    }

    /** {@return the same with the rules that nobody has reviewed since a given day} */
    public Examination with(Reviews reviews) {
        return with(new Requested(requested.changes, Optional.of(reviews), requested.mutation));
    }

    /** {@return the same with what differs from other rules} */
    public Examination with(AnswerChanges changes) {
        return with(new Requested(Optional.of(changes), requested.reviews, requested.mutation));
    }

    /** {@return the same with what became of the mutants of the rules; unchanged if the rules cannot be used} */
    public Examination mutated(Workshop workshop, List<String> examples, IntConsumer progress) {
        Map<Case, DecidedCase> assessed = new LinkedHashMap<>();
        return workshop.rules().map(base -> {
            CaseTests.run(base, examples, assessed, FailureHint.NONE);
            return with(new Requested(requested.changes, requested.reviews, Optional.of(MutationCheck.of(workshop.folder(), base,
                    workshop.check().files(), assessed.keySet(), progress))));
        }).orElse(this);
    }

    private Examination with(Requested more) {
        return new Examination(folder, cases, proofs, more);
    }

    /** {@return whether the rules can be used, every case passed and no guarantee is broken} */
    public boolean isPassed() {
        return folder.count(Problem.Severity.ERROR) == 0 && cases.failed() == 0 && proofs.guarantees.isPassed();
    }
}

package org.lumbar.workbench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.casefile.Case;
import org.lumbar.engine.Assessment;
import org.lumbar.source.Problem;
import org.lumbar.workbench.drl.Remark;

/**
 * What there is to say of a folder of rules and the cases that test it.
 *
 * @param folder the rules
 * @param remarks what there is to say of their texts
 * @param files how many files of rules there are
 * @param rules how many rules
 * @param cases what became of each case that is a test; empty where the rules cannot be used
 * @param exercise what the cases exercise; empty where the rules cannot be used, or there is no case
 */
public record Examination(Path folder, List<Remark> remarks, int files, int rules, List<CaseResult> cases,
        Optional<Exercise> exercise) {
    /**
     * Copies what could change.
     *
     * @param folder the rules
     * @param remarks copied; later changes do not reach it
     * @param files how many files of rules there are
     * @param rules how many rules
     * @param cases copied; later changes do not reach it
     * @param exercise what the cases exercise; empty where the rules cannot be used, or there is no case
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Examination {
        remarks = List.copyOf(remarks);
        cases = List.copyOf(cases);
    }

    /**
     * Examines rules. Never fails on account of what it reads.
     *
     * @param folder where the DRL files stand; folders within it are not looked at
     * @param examples files and folders of cases
     * @return what was found, errors included
     */
    public static Examination of(Path folder, List<String> examples) {
        Workshop workshop = Workshop.open(folder);
        int rules = workshop.check().files().stream().mapToInt(file -> file.rules().size()).sum();
        Map<Case, Assessment> assessed = new LinkedHashMap<>();
        List<CaseResult> cases = workshop.rules().map(base -> CaseTests.run(base, examples, assessed))
                .orElse(List.of());
        Optional<Exercise> exercise = assessed.isEmpty() ? Optional.empty()
                : workshop.rules().map(base -> Exercise.of(folder, base.inquiry(), assessed.keySet()));
        return new Examination(folder, workshop.remarks(), workshop.check().files().size(), rules, cases, exercise);
    }

    /**
     * {@return how many remarks there are of a severity}
     *
     * @param severity errors, or warnings
     */
    public long count(Problem.Severity severity) {
        return remarks.stream().filter(remark -> remark.problem().severity() == severity).count();
    }

    /** {@return how many cases were not decided as they expect, or could not be read} */
    public long failed() {
        return cases.stream().filter(one -> !one.isPassed()).count();
    }

    /** {@return whether the rules can be used and every case passed} */
    public boolean isWell() {
        return count(Problem.Severity.ERROR) == 0 && failed() == 0;
    }
}

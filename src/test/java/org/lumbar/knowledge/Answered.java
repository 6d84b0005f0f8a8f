package org.lumbar.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.Questions;
import org.lumbar.facts.FormFault;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainIntensity;
import org.lumbar.facts.PainLocation;
import org.lumbar.facts.PainOnset;
import org.lumbar.facts.PainPattern;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Place;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.RestDays;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.facts.Felt;
import org.lumbar.findings.Caution;
import org.lumbar.findings.Cause;
import org.lumbar.findings.Certainty;
import org.lumbar.findings.Diagnosis;
import org.lumbar.findings.Firmness;
import org.lumbar.findings.Outlook;
import org.lumbar.findings.Remedy;
import org.lumbar.findings.Severity;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** A case with its answer, seen through answers and codes alone, never through rules. */
record Answered(Set<Object> facts, DecidedCase answer) {

    static Answered of(CompiledRules rules, List<Object> facts) {
        return new Answered(Set.copyOf(facts), rules.assess(facts));
    }

    boolean says(Object... answers) {
        return facts.containsAll(Arrays.asList(answers));
    }

    boolean saysOne(Object... answers) {
        return Arrays.stream(answers).anyMatch(facts::contains);
    }

    boolean answered(String key) {
        return facts.stream().anyMatch(fact -> Questions.VOCABULARY.keyOf(fact).filter(key::equals).isPresent());
    }

    boolean felt() {
        return says(new Felt(YesNo.YES)) || facts.stream().anyMatch(fact -> fact instanceof PainQuality
                || fact instanceof PainIntensity || fact instanceof PainOnset || fact instanceof PainDays
                || fact instanceof PainPattern);
    }

    boolean anySign() {
        return Arrays.stream(Sign.values()).anyMatch(sign -> says(new InjurySign(sign, YesNo.YES)));
    }

    boolean allSignsNo() {
        return Arrays.stream(Sign.values()).allMatch(sign -> says(new InjurySign(sign, YesNo.NO)));
    }

    boolean lowerBack() {
        return says(new PainLocation(Place.LOWER_BACK)) || facts.stream().noneMatch(PainLocation.class::isInstance);
    }

    boolean anyFault() {
        return facts.stream().anyMatch(fact -> fact instanceof FormFault fault && fault.answer() == YesNo.YES);
    }

    boolean daysAbove(int days) {
        return facts.stream().anyMatch(fact -> fact instanceof PainDays began && began.count() > days);
    }

    boolean repsAbove(int reps) {
        return facts.stream().anyMatch(fact -> fact instanceof RepsPerSet set && set.count() > reps);
    }

    boolean noRestDay() {
        return says(new RestDays(0));
    }

    Stream<String> diagnoses() {
        return answer.findings(Diagnosis.class).stream().map(Diagnosis::code);
    }

    boolean diagnosed(String... codes) {
        return diagnoses().anyMatch(List.of(codes)::contains);
    }

    boolean likely(String... codes) {
        return answer.findings(Diagnosis.class).stream()
                .anyMatch(one -> one.certainty() == Certainty.LIKELY && List.of(codes).contains(one.code()));
    }

    Stream<String> remedies() {
        return answer.findings(Remedy.class).stream().map(Remedy::code);
    }

    boolean advised(String... codes) {
        return remedies().anyMatch(List.of(codes)::contains);
    }

    boolean firmly(String code) {
        return firmness(code, Firmness.ADVISED);
    }

    boolean firmness(String code, Firmness firmness) {
        return answer.findings(Remedy.class).stream().anyMatch(one -> one.code().equals(code) && one.firmness() == firmness);
    }

    boolean cautioned(String... codes) {
        return answer.findings(Caution.class).stream().map(Caution::code).anyMatch(List.of(codes)::contains);
    }

    boolean emergencyFirst() {
        return answer.findings(Caution.class).get(0).equals(new Caution("EMERGENCY_SIGNS"));
    }

    boolean caused(String... codes) {
        return answer.findings(Cause.class).stream().map(Cause::code).anyMatch(code -> codes.length == 0 || List.of(codes).contains(code));
    }

    boolean graded(String... codes) {
        return answer.findings(Severity.class).stream().map(Severity::code).anyMatch(List.of(codes)::contains);
    }

    boolean lasts(String... codes) {
        return answer.findings(Outlook.class).stream().map(Outlook::code).anyMatch(List.of(codes)::contains);
    }
}

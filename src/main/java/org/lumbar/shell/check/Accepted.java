package org.lumbar.shell.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.CaseResult;
import org.lumbar.shell.cases.CaseTest;
import org.lumbar.shell.cases.CaseTests;
import org.lumbar.shell.cases.Expectation;
import org.lumbar.shell.cases.ExpectationWriter;
import org.lumbar.shell.cases.FailureHint;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.DecidedCase;

/** Expectations that were rewritten to what was concluded. */
public record Accepted(List<Rewritten> rewritten, Optional<String> refusal) {

    /** One expectation of a case, and the codes that it has now. */
    public record Rewritten(Case of, Expectation expectation, List<String> now) {

        /** The file, as the case names it. */
        public String file() {
            return of.place().path();
        }
    }

    /** Rewrites the expectations that were not met, if nothing else is wrong; otherwise writes nothing. */
    public static Accepted of(Examination examination, Optional<CompiledRules> rules, List<String> paths) {
        if (rules.isEmpty()) {
            return refused("the rules cannot be used");
        }
        if (!examination.proofs().guarantees().problems().isEmpty()) {
            return refused("the guarantees could not be checked");
        }
        if (!examination.proofs().guarantees().isPassed()) {
            return refused("a guarantee does not hold");
        }
        Map<Case, DecidedCase> assessed = new LinkedHashMap<>();
        List<CaseResult> results = CaseTests.run(rules.get(), paths, assessed, FailureHint.NONE);
        Set<String> decided = assessed.keySet().stream().map(Case::source).collect(Collectors.toSet());
        Optional<CaseResult> undecided = results.stream()
                .filter(result -> !result.isPassed() && !decided.contains(result.source())).findFirst();
        return undecided.map(one -> refused(one.source() + " could not be read or decided"))
                .orElseGet(() -> written(new CaseReader(rules.get().rulebook()), unmet(assessed)));
    }

    private static Accepted refused(String why) {
        return new Accepted(List.of(), Optional.of(why));
    }

    private static List<Rewritten> unmet(Map<Case, DecidedCase> assessed) {
        List<Rewritten> unmet = new ArrayList<>();
        assessed.forEach((one, assessment) -> one.expectations().stream()
                .filter(expectation -> !CaseTest.isMet(expectation, assessment))
                .forEach(expectation -> unmet.add(
                        new Rewritten(one, expectation, CaseTest.met(expectation, assessment)))));
        return unmet;
    }

    /** Writes no file until it is known that all of them can be rewritten. */
    private static Accepted written(CaseReader reader, List<Rewritten> unmet) {
        Map<ExpectationWriter, String> texts = new LinkedHashMap<>();
        for (String file : unmet.stream().map(Rewritten::file).distinct().toList()) {
            Optional<ExpectationWriter> writer = ExpectationWriter.of(file);
            Optional<String> text = writer.flatMap(one -> one.with(codes(file, unmet), reader));
            if (text.isEmpty()) {
                return refused("the expectations of " + file + " cannot be rewritten without touching anything else");
            }
            texts.put(writer.get(), text.get());
        }
        List<String> done = new ArrayList<>();
        for (Map.Entry<ExpectationWriter, String> one : texts.entrySet()) {
            try {
                one.getKey().write(one.getValue());
                done.add(one.getKey().file());
            } catch (IOException unwritable) {
                return new Accepted(unmet.stream().filter(each -> done.contains(each.file())).toList(),
                        Optional.of(one.getKey().file() + " cannot be written"));
            }
        }
        return new Accepted(unmet, Optional.empty());
    }

    private static Map<String, Map<Expectation, List<String>>> codes(String file, List<Rewritten> unmet) {
        Map<String, Map<Expectation, List<String>>> codes = new LinkedHashMap<>();
        unmet.stream().filter(one -> one.file().equals(file)).forEach(one -> codes
                .computeIfAbsent(one.of().source(), first -> new LinkedHashMap<>()).put(one.expectation(), one.now()));
        return codes;
    }
}

package org.lumbar.shell.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.Proof;
import org.lumbar.api.RuleText;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.DecidedCase;
import org.lumbar.shell.vocabulary.Rulebook;

/** Compares what was concluded with what a case expects. */
public final class CaseTest {

    private CaseTest() {
    }

    /** {@return the expectations of a case that were not met, each at its place in the file; empty where all were} */
    public static List<Problem> failures(Case tested, DecidedCase assessment) {
        return failures(tested, assessment, FailureHint.NONE);
    }

    public static List<Problem> failures(Case tested, DecidedCase assessment, FailureHint hint) {
        List<Problem> failures = new ArrayList<>();
        for (Expectation expectation : tested.expectations()) {
            List<Found> found = found(expectation, assessment);
            failures.addAll(failures(expectation, found, code -> hint.of(tested, expectation.type(), code)));
        }
        return failures;
    }

    /** Whether some findings would meet the expectations of a case; those about rules by name are ignored. */
    public static boolean isMet(Case tested, Collection<Object> findings, Rulebook rulebook) {
        return tested.expectations().stream().filter(one -> !one.type().equals(Expectation.RULES)).allMatch(expectation -> {
            List<Found> found = findings.stream().filter(one -> Item.of(one).type().equals(expectation.type()))
                    .sorted(Comparator.comparingInt(one -> rulebook.type(expectation.type()).map(type -> type.rank(Item.of(one)))
                            .orElse(0))).map(one -> Found.of(one, List.of())).toList();
            return failures(expectation, found, code -> "").isEmpty();
        });
    }

    public static boolean isMet(Expectation expectation, DecidedCase assessment) {
        return failures(expectation, found(expectation, assessment), code -> "").isEmpty();
    }

    /** The codes that meet an expectation; correct ones keep their order. */
    public static List<String> met(Expectation expectation, DecidedCase assessment) {
        List<Found> found = found(expectation, assessment);
        boolean isRefined = expectation.codes().stream().anyMatch(code -> code.contains("/"));
        if (expectation.mode() == Expectation.Mode.LEADING) {
            return found.stream().limit(1).map(one -> one.written(isRefined)).toList();
        }
        boolean wanted = expectation.mode() != Expectation.Mode.EXCLUDES;
        List<String> codes = new ArrayList<>(expectation.codes().stream()
                .filter(code -> found.stream().anyMatch(one -> one.fits(code)) == wanted).toList());
        if (expectation.mode() == Expectation.Mode.EXACTLY) {
            found.stream().filter(one -> codes.stream().noneMatch(one::fits)).map(one -> one.written(isRefined))
                    .forEach(code -> {
                        if (!codes.contains(code)) {
                            codes.add(code);
                        }
                    });
        }
        return codes;
    }

    private static List<Problem> failures(Expectation expectation, List<Found> found, UnaryOperator<String> hint) {
        List<Problem> failures = new ArrayList<>();
        List<String> missing = expectation.codes().stream()
                .filter(code -> found.stream().noneMatch(one -> one.fits(code))).toList();
        List<Found> unexpected = found.stream()
                .filter(one -> expectation.codes().stream().noneMatch(one::fits)).toList();
        switch (expectation.mode()) {
            case LEADING -> {
                String code = expectation.codes().get(0);
                if (found.isEmpty() || !found.get(0).fits(code)) {
                    failures.add(failure(expectation, code + " was expected first", found,
                            found.stream().limit(1).toList(), missing.isEmpty() ? "" : hint.apply(code)));
                }
            }
            case EXACTLY -> {
                missing.forEach(code -> failures.add(
                        failure(expectation, code + " was expected", found,
                                expectation.type().equals(Expectation.RULES) ? List.of() : unexpected,
                                hint.apply(code))));
                unexpected.forEach(one -> failures
                        .add(failure(expectation, one.name() + " was not expected", found, List.of(one), "")));
            }
            case INCLUDES -> missing.forEach(code -> failures.add(
                    failure(expectation, code + " was expected", found, List.of(), hint.apply(code))));
            case EXCLUDES -> expectation.codes().stream().filter(code -> !missing.contains(code))
                    .forEach(code -> failures.add(failure(expectation, code + " must not be there", found,
                            found.stream().filter(one -> one.fits(code)).toList(), "")));
        }
        return failures;
    }

    private static Problem failure(Expectation expectation, String message, List<Found> found, List<Found> explained,
            String hint) {
        if (expectation.type().equals(Expectation.RULES)) {
            return expectation.notMet(expectation.word() + ": " + message, ofRules(explained, hint));
        }
        String instead = found.isEmpty() ? "there was none"
                : "there was " + found.stream().map(Found::name).collect(Collectors.joining(", "));
        String reasons = explained.stream().filter(one -> !one.rules().isEmpty())
                .map(one -> "; " + one.name() + " was concluded by " + String.join(" and ", one.rules()))
                .collect(Collectors.joining());
        return expectation.notMet(expectation.word() + ": " + message, instead + reasons + hint);
    }

    private static String ofRules(List<Found> explained, String hint) {
        return hint.isEmpty() ? explained.stream().flatMap(one -> one.rules().stream()).map(rule -> rule + " fired")
                .findFirst().orElse("it did not fire") : hint.replaceFirst("^; ", "");
    }

    /** A rule with its place, in words. */
    public static String place(RuleText rule) {
        return "'" + rule.name() + "' (" + rule.file() + ":" + rule.line() + ")";
    }

    private static List<Found> found(Expectation expectation, DecidedCase assessment) {
        Proof proof = assessment.proof();
        if (expectation.type().equals(Expectation.RULES)) {
            return proof.steps().stream().map(Step::rule).distinct()
                    .map(rule -> new Found(rule.name(), rule.name(), Set.of(), List.of(place(rule)))).toList();
        }
        return proof.findings().stream().filter(finding -> Item.of(finding).type().equals(expectation.type()))
                .map(finding -> Found.of(finding, proof)).toList();
    }

    /** A finding, or a rule that fired, as an expectation names it. */
    private record Found(String code, String refined, Set<String> values, List<String> rules) {

        static Found of(Object finding, Proof proof) {
            return of(finding, proof.supports(finding).stream().map(Step::rule).map(CaseTest::place).distinct().toList());
        }

        static Found of(Object finding, List<String> rules) {
            Item item = Item.of(finding);
            Set<String> values = item.properties().values().stream().map(Object::toString)
                    .filter(value -> !value.isEmpty() && !value.equals(item.code()))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Found(item.code(), CaseWriter.code(item), values, rules);
        }

        boolean fits(String expected) {
            List<String> parts = Arrays.asList(expected.split("/"));
            return expected.equals(code)
                    || parts.get(0).equals(code) && values.containsAll(parts.subList(1, parts.size()));
        }

        String written(boolean isRefined) {
            return isRefined ? refined : code;
        }

        String name() {
            return values.isEmpty() ? code : code + "/" + String.join("/", values);
        }
    }
}

package org.lumbar.shell.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lumbar.api.NoAnswerException;
import org.lumbar.api.RuleEvaluation;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.claims.RuleFormulas;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.explain.Explainer;
import org.lumbar.shell.logic.CoverageSearch;
import org.lumbar.shell.logic.LogicAnswer;
import org.lumbar.shell.logic.PossibleCase;
import org.lumbar.shell.logic.RuleLogic;

/** The smallest cases that exercise what no case does, as the engine confirms; or the proof that no case can. */
record SuggestedCases(List<SuggestedCase> cases, Set<CoverageGap> impossible) {

    /** More than an author would review at once. */
    private static final int MOST = 10;
    private static final int MOST_GAPS = 1_000;
    /** How many rule evaluations are allowed, over all gaps. */
    private static final int MOST_EVALUATIONS = 1_000_000;

    static SuggestedCases of(Coverage coverage, CompiledRules rules, Explainer explainer) {
        List<CoverageGap> gaps = coverage.rules().stream().flatMap(rule -> rule.gaps().stream())
                .limit(Math.min(MOST_GAPS, 1 + MOST_EVALUATIONS / Math.max(1, coverage.rules().size()))).toList();
        if (gaps.isEmpty()) {
            return new SuggestedCases(List.of(), Set.of());
        }
        LogicAnswer<CoverageSearch> search = RuleFormulas.of(rules).then(RuleLogic::coverage);
        if (search instanceof LogicAnswer.NotOffered) {
            return new SuggestedCases(List.of(), Set.of());
        }
        Closing closing = new Closing(search.orElseThrow(), rules, explainer, gaps);
        gaps.forEach(closing::close);
        return new SuggestedCases(closing.suggested, closing.impossible);
    }

    private static final class Closing {

        private final CoverageSearch search;
        private final CompiledRules rules;
        private final Explainer explainer;
        private final List<CoverageGap> open;
        private final List<SuggestedCase> suggested = new ArrayList<>();
        private final Set<CoverageGap> impossible = new HashSet<>();

        Closing(CoverageSearch search, CompiledRules rules, Explainer explainer, List<CoverageGap> gaps) {
            this.search = search;
            this.rules = rules;
            this.explainer = explainer;
            this.open = new ArrayList<>(gaps);
        }

        void close(CoverageGap gap) {
            if (!open.contains(gap)) {
                return;
            }
            List<LogicAnswer<Optional<PossibleCase>>> answers = cases(gap).toList();
            if (answers.stream().allMatch(Closing::isNone)) {
                impossible.add(gap);
                open.remove(gap);
                return;
            }
            answers.stream().flatMap(Closing::found).anyMatch(found -> isClosed(gap, found.facts()));
        }

        private Stream<LogicAnswer<Optional<PossibleCase>>> cases(CoverageGap gap) {
            return switch (gap.kind()) {
                case FIRES -> Stream.of(search.fires(gap.rule()));
                case NEAR_MISS -> IntStream.range(0, conditions(gap.rule())).mapToObj(index -> search.nearMiss(gap.rule(), index));
                case MET -> Stream.of(search.met(gap.rule(), gap.index()));
                case UNMET -> Stream.of(search.unmet(gap.rule(), gap.index()));
            };
        }

        private int conditions(String rule) {
            return explainer.rules().stream().filter(one -> one.rule().equals(rule)).mapToInt(one -> one.conditions().size()).sum();
        }

        private static boolean isNone(LogicAnswer<Optional<PossibleCase>> answer) {
            return answer instanceof LogicAnswer.Offered<Optional<PossibleCase>> offered && offered.value().isEmpty();
        }

        private static Stream<PossibleCase> found(LogicAnswer<Optional<PossibleCase>> answer) {
            return answer instanceof LogicAnswer.Offered<Optional<PossibleCase>> offered ? offered.value().stream() : Stream.empty();
        }

        private boolean isClosed(CoverageGap gap, List<Object> facts) {
            try {
                Map<String, RuleEvaluation> evaluations = explainer.explain(facts).rules().stream()
                        .collect(Collectors.toMap(evaluation -> evaluation.rule().name(), Function.identity()));
                RuleEvaluation own = evaluations.get(gap.rule());
                if (!gap.isClosedBy(own)) {
                    return false;
                }
                List<CoverageGap> closes = open.stream().filter(one -> one.isClosedBy(evaluations.get(one.rule()))).toList();
                if (suggested.size() < MOST) {
                    String shows = own.fired() ? "" : Coverage.isNearMiss(own) ? "Just misses: " : "Not yet: ";
                    Case one = new Case(shows + gap.rule(), "", facts, List.of());
                    suggested.add(new SuggestedCase(CaseWriter.yaml(one, rules.assess(facts)), closes));
                }
                open.removeAll(closes);
                return true;
            } catch (NoAnswerException elsewhere) {
                // other rules may have no answer to the case
                return false;
            }
        }
    }
}

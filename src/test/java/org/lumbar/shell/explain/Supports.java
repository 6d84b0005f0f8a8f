package org.lumbar.shell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.shell.engine.CompiledRules;

/** Compares the matches that are found in the syntax tree with the supports that the engine recorded. */
final class Supports {

    private final CompiledRules rules;
    private final Map<String, RuleTree> trees;

    Supports(CompiledRules rules) {
        this.rules = rules;
        this.trees = RuleTrees.of(rules);
    }

    Map<String, RuleTree> trees() {
        return trees;
    }

    /** The number of matches compared. */
    int compare(List<Object> facts) {
        Proof proof = rules.assess(facts).proof();
        WorkingMemory memory = new WorkingMemory(rules.vocabulary(), proof);
        int compared = 0;
        for (RuleTree tree : trees.values()) {
            if (tree.notOffered().isPresent()) {
                continue;
            }
            List<Step> recorded = proof.steps().stream().filter(step -> step.rule().equals(tree.text())).toList();
            List<Match> found = new Evaluator(tree.bound(), memory).matches();
            assertThat(counted(found.stream().map(match -> new Found(match.values(), match.facts()))))
                    .as("%s: %s with %s", tree.text().name(), tree.conditions().stream()
                            .map(condition -> condition.text().text()).toList(), facts)
                    .isEqualTo(counted(recorded.stream().map(step -> new Found(step.bindings(), step.given()))));
            compared += found.size();
        }
        return compared;
    }

    private record Found(Map<String, Object> bindings, List<Object> given) {
    }

    /** How often each occurs; those of declared types count once, as the engine does not know that two of them are equal. */
    private static Map<Found, Long> counted(Stream<Found> matches) {
        return matches.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> entry.getKey().given().stream().anyMatch(DeclaredFact.class::isInstance) ? 1
                                : entry.getValue()));
    }
}

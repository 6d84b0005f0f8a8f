package org.lumbar.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.casefile.Case;
import org.lumbar.engine.Assessment;
import org.lumbar.proof.Item;
import org.lumbar.workbench.drl.Condition;
import org.lumbar.workbench.drl.Drl;
import org.lumbar.workbench.drl.Rule;

/**
 * What cases exercise.
 *
 * @param rules each rule, in the order of the files
 */
public record Exercise(List<OfRule> rules) {
    public Exercise {
        rules = List.copyOf(rules);
    }

    /**
     * What cases exercise of one rule.
     *
     * @param name the name of the rule
     * @param place the file and line it stands in
     * @param fires the cases in which it fires
     * @param nearMisses the cases in which all of its conditions but one are met
     * @param conditions each of its conditions, in their order
     * @param isMeasured whether it could be told which conditions are met; else there are neither conditions nor near
     * misses
     */
    public record OfRule(String name, String place, List<String> fires, List<String> nearMisses,
            List<OfCondition> conditions, boolean isMeasured) {
        public OfRule {
            fires = List.copyOf(fires);
            nearMisses = List.copyOf(nearMisses);
            conditions = List.copyOf(conditions);
        }

        /** What no case exercises, in words; empty where all is exercised. */
        public List<String> gaps() {
            List<String> gaps = new ArrayList<>();
            if (fires.isEmpty()) {
                gaps.add("no case in which it fires");
            }
            if (isMeasured && nearMisses.isEmpty() && !conditions.isEmpty()) {
                gaps.add("no case that just misses it");
            }
            conditions.stream().filter(condition -> condition.met() == 0)
                    .forEach(condition -> gaps.add("no case that meets: " + condition.text()));
            conditions.stream().filter(condition -> condition.unmet() == 0)
                    .forEach(condition -> gaps.add("no case without: " + condition.text()));
            return gaps;
        }
    }

    /**
     * What cases exercise of one condition.
     *
     * @param text as it is written
     * @param met in how many cases it is met
     * @param unmet in how many it is not
     */
    public record OfCondition(String text, long met, long unmet) {
    }

    static Exercise of(List<Drl> files, Map<Case, Assessment> assessed) {
        List<Assessed> cases = assessed.entrySet().stream().map(Assessed::of).toList();
        return new Exercise(files.stream()
                .flatMap(file -> file.rules().stream().map(rule -> rule(file, rule, cases))).toList());
    }

    /** The rules that something about is not exercised. */
    public List<OfRule> unexercised() {
        return rules.stream().filter(rule -> !rule.gaps().isEmpty()).toList();
    }

    /** What is known of one rule. */
    public Optional<OfRule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** A case with all that stands in it when the rules have finished. */
    private record Assessed(String source, Set<String> fired, Solver solver) {

        static Assessed of(Map.Entry<Case, Assessment> entry) {
            List<Item> items = Stream.concat(entry.getKey().facts().stream(),
                    entry.getValue().proof().findings().stream()).map(Item::of).distinct().toList();
            Set<String> fired = entry.getValue().proof().steps().stream().map(step -> step.rule().name())
                    .collect(Collectors.toSet());
            return new Assessed(entry.getKey().source(), fired, new Solver(items));
        }
    }

    private static OfRule rule(Drl file, Rule rule, List<Assessed> cases) {
        String place = file.remarks().place(rule.nameAt());
        List<String> fires = cases.stream().filter(one -> one.fired().contains(rule.name())).map(Assessed::source)
                .toList();
        if (!rule.conditions().stream().allMatch(Solver::knows)) {
            return new OfRule(rule.name(), place, fires, List.of(), List.of(), false);
        }
        List<String> near = cases.stream().filter(one -> !one.fired().contains(rule.name()))
                .filter(one -> isNear(rule, one)).map(Assessed::source).toList();
        List<OfCondition> conditions = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            long met = cases.stream().filter(one -> one.solver().meets(List.of(condition))).count();
            String text = file.content().substring(condition.at().start(), condition.at().end())
                    .replaceAll("\\s+", " ");
            conditions.add(new OfCondition(text, met, cases.size() - met));
        }
        return new OfRule(rule.name(), place, fires, near, conditions, true);
    }

    private static boolean isNear(Rule rule, Assessed one) {
        for (Condition left : rule.conditions()) {
            if (one.solver().meets(rule.conditions().stream().filter(other -> other != left).toList())) {
                return true;
            }
        }
        return false;
    }
}

package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Goal;
import org.lumbar.api.ProofTree;
import org.lumbar.api.UnmetReason;
import org.lumbar.shell.vocabulary.Rulebook;

/** Why a condition is not met, in words. */
final class UnmetReasonText {

    private final Rulebook rulebook;
    private final Map<Object, ProofTree> present;

    UnmetReasonText(Rulebook rulebook, Map<Object, ProofTree> present) {
        this.rulebook = rulebook;
        this.present = present;
    }

    /** Empty for a group or a missing conclusion: their reasons are further conditions. */
    List<String> words(UnmetReason reason) {
        if (reason instanceof UnmetReason.Unanswered missing) {
            return List.of("not answered: " + String.join(", ", missing.keys()));
        }
        if (reason instanceof UnmetReason.Differs differs) {
            return differs(differs);
        }
        if (reason instanceof UnmetReason.Present present) {
            return present.facts().stream().map(this::present).toList();
        }
        return List.of();
    }

    private String value(Object value) {
        return value instanceof Record fact ? Names.fact(rulebook, fact) : Names.value(value);
    }

    private String facts(List<Object> facts) {
        return facts.stream().map(this::value).collect(Collectors.joining("; "));
    }

    private List<String> differs(UnmetReason.Differs differs) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        for (UnmetReason.Value value : differs.values()) {
            byValue.computeIfAbsent(shown(value), first -> new ArrayList<>())
                    .add(rulebook.vocabulary().keyOf(value.fact()).orElse(""));
        }
        String has = byValue.entrySet().stream().map(entry -> entry.getKey() + keys(entry.getValue()))
                .collect(Collectors.joining(", "));
        String where = differs.bound().entrySet().stream()
                .map(entry -> entry.getKey() + " is " + written(entry.getValue())).sorted()
                .collect(Collectors.joining(", "));
        words.add("`" + differs.constraint() + "`: the case has " + has + (where.isEmpty() ? "" : "; " + where));
        if (!differs.keys().isEmpty()) {
            words.add("not answered: " + String.join(", ", differs.keys()));
        }
        return words;
    }

    private String shown(UnmetReason.Value value) {
        if (rulebook.vocabulary().keyOf(value.fact()).isPresent()) {
            return rulebook.vocabulary().valueOf(value.fact()).toString();
        }
        return value.value().map(this::written).orElseGet(() -> Names.fact(rulebook, value.fact()));
    }

    /** Next to a constraint, values are written as in DRL. */
    private String written(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value(value);
    }

    private static String keys(List<String> keys) {
        List<String> known = keys.stream().filter(key -> !key.isEmpty()).distinct().toList();
        return known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
    }

    private String present(Object fact) {
        ProofTree proof = present.get(fact);
        if (proof == null) {
            return "the case has " + Names.fact(rulebook, fact);
        }
        Set<Object> answers = new LinkedHashSet<>();
        answers(proof, answers, new IdentityHashMap<>());
        String rests = answers.isEmpty() ? "" : " It rests on " + facts(List.copyOf(answers)) + ".";
        return "concluded: " + Names.says(rulebook, fact) + rests;
    }

    private static void answers(ProofTree proof, Set<Object> answers, Map<ProofTree, Boolean> seen) {
        if (seen.put(proof, true) == null) {
            if (proof.isAnswer()) {
                answers.add(proof.subject());
            }
            proof.supports().forEach(support -> support.premises().forEach(premise -> answers(premise, answers, seen)));
        }
    }

    /** The text for a conclusion that no rule draws. */
    String unconcludable(Goal goal) {
        String words = goal(goal);
        boolean isGiven = rulebook.declared().stream().anyMatch(type -> type.name().equals(goal.type()));
        return isGiven ? "not given under 'facts': " + goal.type()
                : "not concluded: " + words + (words.endsWith(".") ? "" : ".") + " No rule concludes this.";
    }

    /** The goal in words: the sentence of the rulebook if a single one fits it. */
    String goal(Goal goal) {
        Map<List<String>, String> sentences = new LinkedHashMap<>();
        rulebook.type(goal.type()).ifPresent(type -> type.says().forEach((key, says) -> {
            List<String> parts = Arrays.asList(key.split("/"));
            if (fits(goal, parts)) {
                sentences.put(parts, says);
            }
        }));
        Set<String> distinct = Set.copyOf(sentences.values());
        if (distinct.size() == 1) {
            return distinct.iterator().next();
        }
        // the sentence for the code alone covers all of them
        return sentences.entrySet().stream().filter(entry -> entry.getKey().size() == goal.wants().size()).findFirst()
                .map(Map.Entry::getValue).orElseGet(() -> brief(goal));
    }

    private static String brief(Goal goal) {
        String values = goal.wants().stream()
                .map(want -> (want.is() ? "" : "not ") + want.values().stream().map(Names::words)
                        .collect(Collectors.joining(" or "))).collect(Collectors.joining(", "));
        return values.isEmpty() ? Names.words(goal.type()) : values + " (" + Names.words(goal.type()) + ")";
    }

    private static boolean fits(Goal goal, List<String> parts) {
        return goal.wants().stream().allMatch(want -> {
            boolean isCode = want.property().equals(Goal.CODE) || want.property().equals("about");
            List<String> own = isCode ? parts.subList(0, 1) : parts;
            boolean named = own.stream().anyMatch(want.values()::contains);
            return want.is() ? named || !isCode && parts.size() == 1 : !named;
        });
    }
}

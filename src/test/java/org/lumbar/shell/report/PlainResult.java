package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.Item;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.api.Trail;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** A result made part by part, without anything cached, to compare lines with. */
final class PlainResult {

    private final Rulebook rulebook;
    private final Proof proof;
    private final Map<Object, String> ids = new HashMap<>();

    private PlainResult(Rulebook rulebook, Proof proof) {
        this.rulebook = rulebook;
        this.proof = proof;
        proof.findings().forEach(finding -> ids.put(finding, "c" + (ids.size() + 1)));
    }

    static Map<String, Object> of(Outcome outcome, Trail trail) {
        if (outcome instanceof Outcome.Refused refused) {
            return ResultParts.refused(refused);
        }
        Outcome.Assessed assessed = (Outcome.Assessed) outcome;
        Proof proof = assessed.assessment().proof();
        PlainResult plain = new PlainResult(assessed.assessment().rulebook(), proof);
        Map<String, Object> result = new LinkedHashMap<>();
        if (!assessed.title().isEmpty()) {
            result.put("case", assessed.title());
        }
        result.put("source", assessed.source());
        result.put("rules", ResultParts.rules(plain.rulebook));
        result.put("conclusions", proof.findings().stream().map(plain::conclusion).toList());
        assessed.open().ifPresent(open -> result.put("open", open.tree()));
        if (trail != Trail.NONE) {
            result.put("trail", plain.trail(trail == Trail.FULL));
        }
        return result;
    }

    private Map<String, Object> conclusion(Object finding) {
        Map<String, Object> conclusion = JsonText.object("id", ids.get(finding));
        conclusion.putAll(ResultParts.conclusion(rulebook, finding));
        Item item = Names.item(rulebook, finding);
        if (item.type().equals(Vocabulary.QUESTION)) {
            rulebook.vocabulary().question(item.code()).ifPresent(question -> conclusion.putAll(ResultParts.takes(question)));
            conclusion.put("because", proof.supports(finding).stream().map(Names::sentence).distinct()
                    .collect(Collectors.joining(" ")));
        } else if (item.type().equals(Vocabulary.CONTRADICTION)) {
            conclusion.put("answers", proof.basis(finding).stream().map(this::given).toList());
        }
        return conclusion;
    }

    private List<Map<String, Object>> trail(boolean full) {
        List<Map<String, Object>> trail = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Step step : proof.steps()) {
            Map<String, Object> map = JsonText.object("step", trail.size() + 1);
            map.putAll(full ? ResultParts.rule(rulebook, step.rule()) : ResultParts.reference(step.rule(), rules.add(step.rule().name())));
            if (full) {
                map.put("because", Names.reason(step));
            }
            map.put("given", step.given().stream().map(this::given).toList());
            if (full) {
                map.putAll(ResultParts.absent(step.rule()));
            }
            map.put("concluded", step.concluded().stream().map(ids::get).toList());
            trail.add(map);
        }
        return trail;
    }

    private Map<String, Object> given(Object given) {
        return ids.containsKey(given) ? JsonText.object("conclusion", ids.get(given)) : ResultParts.given(rulebook, given);
    }
}

package org.lumbar.api;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The answers of a case, everything concluded from them, and why.
 *
 * <pre>{@code
 * Proof proof = assessment.proof();
 * proof.supports(finding).forEach(step -> System.out.println(step.rule().name()));
 * proof.basis(finding);   // the answers it rests on
 * }</pre>
 *
 * @param facts the answers; their order does not matter for equality
 * @param findings what was concluded, most important first; no two are equal
 * @param steps every support of every finding, each after the steps that support its premises
 */
public record Proof(Set<Object> facts, List<Object> findings, List<Step> steps) {
    public Proof {
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /**
     * {@return the steps that support a finding, each of them sufficient}
     *
     * @param finding one of the findings; anything else has no support
     */
    public List<Step> supports(Object finding) {
        return steps.stream().filter(step -> step.concluded().contains(finding)).toList();
    }

    /**
     * {@return the answers that a finding rests on}
     *
     * @param finding one of the findings; anything else counts as an answer
     */
    public Set<Object> basis(Object finding) {
        Set<Object> basis = new LinkedHashSet<>();
        Set<Object> seen = new HashSet<>();
        Deque<Object> left = new ArrayDeque<>(List.of(finding));
        while (!left.isEmpty()) {
            Object next = left.removeFirst();
            if (!findings.contains(next)) {
                basis.add(next);
            } else if (seen.add(next)) {
                supports(next).forEach(step -> left.addAll(step.given()));
            }
        }
        return basis;
    }
}

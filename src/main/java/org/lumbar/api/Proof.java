package org.lumbar.api;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that still stood when the rules had finished, and why.
 *
 * @param facts the answers; two proofs are equal in whatever order these were given
 * @param findings what was concluded, in the order in which it matters; no two are equal
 * @param steps every support of every finding, each after the steps that support what it was given
 */
public record Proof(Set<Object> facts, List<Object> findings, List<Step> steps) {
    public Proof {
        facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /**
     * {@return the steps that support a finding, each on its own}
     *
     * @param finding one of the findings; there are none for anything else
     */
    public List<Step> supports(Object finding) {
        return steps.stream().filter(step -> step.concluded().contains(finding)).toList();
    }

    /**
     * {@return the facts of the case that a finding rests on}
     *
     * @param finding one of the findings; anything else is taken for a fact
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

package org.lumbar.proof;

import java.util.List;

/**
 * Everything that still stood when the rules had finished, and why.
 *
 * @param findings what was concluded, in the order in which it matters; no two are equal
 * @param steps every support of every finding, each after the steps that support what it was given
 */
public record Proof(List<Object> findings, List<Step> steps) {
    public Proof {
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** The steps that support a finding, each on its own. */
    public List<Step> supports(Object finding) {
        return steps.stream().filter(step -> step.concluded().contains(finding)).toList();
    }
}

package org.lumbar.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * Why a finding is believed, down to the answers.
     *
     * @param finding one of the findings; anything else is taken for an answer
     */
    public ProofTree tree(Object finding) {
        return tree(finding, new HashMap<>());
    }

    private ProofTree tree(Object subject, Map<Object, ProofTree> known) {
        ProofTree tree = known.get(subject);
        if (tree == null) {
            tree = new ProofTree(subject, supports(subject).stream().map(step -> support(step, known)).toList());
            known.put(subject, tree);
        }
        return tree;
    }

    private ProofTree.Support support(Step step, Map<Object, ProofTree> known) {
        return new ProofTree.Support(step, step.given().stream().map(given -> tree(given, known)).toList(),
                step.rule().absent().stream().map(words -> new ProofTree.Absent(words, List.of(), List.of())).toList());
    }
}

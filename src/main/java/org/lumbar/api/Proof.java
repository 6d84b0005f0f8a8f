package org.lumbar.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that still stood when the rules had finished, and why.
 *
 * @param facts the answers, each once, in the order in which they were given
 * @param findings what was concluded, in the order in which it matters; no two are equal
 * @param steps every support of every finding, each after the steps that support what it was given
 */
public record Proof(List<Object> facts, List<Object> findings, List<Step> steps) {
    /**
     * Copies what could change.
     *
     * @param facts copied; later changes do not reach it
     * @param findings copied; later changes do not reach it
     * @param steps copied; later changes do not reach it
     * @throws NullPointerException where what is copied is null or holds null
     */
    public Proof {
        facts = List.copyOf(facts);
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
     * {@return why a finding is believed, down to the answers}
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

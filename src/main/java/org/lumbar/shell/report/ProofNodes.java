package org.lumbar.shell.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.ProofTree;

/** The nodes of a proof, each once and with an id, breadth first from the conclusions. */
final class ProofNodes {

    private final Map<ProofTree, String> ids = new IdentityHashMap<>();
    private final Map<String, ProofTree> nodes = new LinkedHashMap<>();
    private final Map<ProofTree, Integer> levels = new IdentityHashMap<>();
    private final int depth;

    ProofNodes(List<ProofTree> proofs, int depth) {
        this.depth = depth;
        Deque<ProofTree> left = new ArrayDeque<>();
        proofs.forEach(proof -> enter(proof, 0, left));
        while (!left.isEmpty()) {
            ProofTree next = left.removeFirst();
            if (isOpen(next)) {
                next.supports().forEach(support -> support.premises()
                        .forEach(premise -> enter(premise, levels.get(next) + 1, left)));
            }
        }
    }

    private void enter(ProofTree tree, int level, Deque<ProofTree> left) {
        if (!ids.containsKey(tree)) {
            ids.put(tree, "n" + (ids.size() + 1));
            nodes.put(ids.get(tree), tree);
            levels.put(tree, level);
            left.addLast(tree);
        }
    }

    /** Whether the supports of a node are shown. */
    boolean isOpen(ProofTree tree) {
        return levels.get(tree) < depth;
    }

    String id(ProofTree tree) {
        return ids.get(tree);
    }

    Map<String, ProofTree> all() {
        return nodes;
    }
}

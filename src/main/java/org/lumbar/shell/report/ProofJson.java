package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lumbar.api.Item;
import org.lumbar.api.ProofTree;
import org.lumbar.api.RuleText;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.vocabulary.Rulebook;

/** A proof as maps, lists and plain values. */
final class ProofJson {

    private final Rulebook rulebook;
    private final ProofNodes nodes;

    private ProofJson(Rulebook rulebook, ProofNodes nodes) {
        this.rulebook = rulebook;
        this.nodes = nodes;
    }

    static Map<String, Object> of(Rulebook rulebook, List<ProofTree> proofs, int depth) {
        ProofJson json = new ProofJson(rulebook, new ProofNodes(proofs, depth));
        List<Map<String, Object>> all = new ArrayList<>();
        json.nodes.all().forEach((id, tree) -> all.add(json.node(id, tree)));
        return JsonText.object("conclusions", proofs.stream().map(json.nodes::id).toList(), "nodes", all);
    }

    private Map<String, Object> node(String id, ProofTree tree) {
        Map<String, Object> node = JsonText.object("id", id);
        node.putAll(fact(rulebook, tree.subject()));
        if (!tree.isAnswer()) {
            node.put("text", Names.says(rulebook, tree.subject()));
            if (nodes.isOpen(tree)) {
                node.put("supports", tree.supports().stream().map(this::support).toList());
            }
        }
        return node;
    }

    private Map<String, Object> support(ProofTree.Support support) {
        RuleText rule = support.step().rule();
        Map<String, Object> map = JsonText.object("rule", rule.name(), "file", rule.file(), "line", rule.line(),
                "sources", rule.sources().stream().map(id -> ResultParts.source(rulebook, id)).toList(),
                "because", Names.reason(support.step()),
                "given", support.premises().stream().map(nodes::id).toList(),
                "absent", support.absences().stream().map(this::absent).toList());
        support.notOffered().ifPresent(why -> map.put("notOffered", why));
        return map;
    }

    private Map<String, Object> absent(ProofTree.Absent absent) {
        return JsonText.object("text", absent.words(),
                "because", absent.because().stream().map(fact -> fact(rulebook, fact)).toList(),
                "unanswered", absent.unanswered());
    }

    /** An answer as key and value, anything else as type and properties. */
    static Map<String, Object> fact(Rulebook rulebook, Object fact) {
        return rulebook.vocabulary().keyOf(fact).map(key -> JsonText.object("about", key, "value", rulebook.vocabulary().valueOf(fact)))
                .orElseGet(() -> {
                    Item item = Names.item(rulebook, fact);
                    Map<String, Object> map = new LinkedHashMap<>(JsonText.object("type", item.type()));
                    ResultParts.putAll(map, item.properties());
                    return map;
                });
    }
}

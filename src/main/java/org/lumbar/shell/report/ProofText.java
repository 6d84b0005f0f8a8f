package org.lumbar.shell.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lumbar.api.ProofTree;
import org.lumbar.shell.vocabulary.Rulebook;

/** A proof for people, from the conclusion down to the answers. */
final class ProofText {

    private static final int MOST_KEYS = 8;
    private static final String INDENT = "    ";

    private final TextPage page;
    private final Rulebook rulebook;
    private final int depth;
    private final Map<ProofTree, Integer> uses = new IdentityHashMap<>();
    private final Map<ProofTree, Integer> numbers = new IdentityHashMap<>();

    private ProofText(TextPage page, Rulebook rulebook, int depth) {
        this.page = page;
        this.rulebook = rulebook;
        this.depth = depth;
    }

    /** @param depth how many levels of rules are shown */
    static void write(TextPage page, Rulebook rulebook, List<ProofTree> proofs, int depth) {
        ProofText text = new ProofText(page, rulebook, depth);
        proofs.forEach(proof -> text.count(proof, 0));
        for (ProofTree proof : proofs) {
            if (proof != proofs.get(0)) {
                page.blank();
            }
            text.tree("", "", proof, 0);
        }
    }

    /** Counts the uses of each part: one that is used more than once gets a number, and is shown only once. */
    private void count(ProofTree tree, int level) {
        if (uses.merge(tree, 1, Integer::sum) == 1 && level < depth) {
            tree.supports().forEach(support -> support.premises().forEach(premise -> count(premise, level + 1)));
        }
    }

    private void tree(String bullet, String indent, ProofTree tree, int level) {
        String sentence = Names.says(rulebook, tree.subject());
        if (numbers.containsKey(tree)) {
            page.paragraph(bullet, indent, sentence + " (see " + numbers.get(tree) + ")");
            return;
        }
        boolean shown = level < depth && !tree.supports().isEmpty();
        if (shown && uses.get(tree) > 1) {
            numbers.put(tree, numbers.size() + 1);
            sentence += " [" + numbers.get(tree) + "]";
        }
        page.strong(bullet, indent, sentence + (shown || tree.supports().isEmpty() ? "" : " …"));
        if (shown) {
            String label = "because ";
            for (List<ProofTree.Support> alike : alike(tree)) {
                supports(indent + (bullet.isEmpty() ? "  " : ""), label, tree, alike, level);
                label = "also because ";
            }
        }
    }

    /** Groups supports by a single answer that share their rule and reason. */
    private static Collection<List<ProofTree.Support>> alike(ProofTree tree) {
        Map<List<Object>, List<ProofTree.Support>> alike = new LinkedHashMap<>();
        for (ProofTree.Support support : tree.supports()) {
            boolean plain = support.premises().size() == 1 && support.premises().get(0).isAnswer();
            List<Object> group = plain ? List.of(support.step().rule(), Names.reason(support.step()))
                    : List.of(alike.size());
            alike.computeIfAbsent(group, first -> new ArrayList<>()).add(support);
        }
        return alike.values();
    }

    private void supports(String indent, String label, ProofTree tree, List<ProofTree.Support> alike, int level) {
        ProofTree.Support support = alike.get(0);
        String reason = Names.reason(support.step());
        if (!reason.equals(Names.says(rulebook, tree.subject())) || !label.equals("because ")) {
            page.paragraph(indent + label, indent + "  ",
                    uncapped(reason.isEmpty() ? support.step().rule().name() : reason));
        }
        List<Object> answers = alike.stream().flatMap(one -> one.premises().stream()).filter(ProofTree::isAnswer)
                .map(ProofTree::subject).toList();
        if (!answers.isEmpty()) {
            page.paragraph(indent + (alike.size() > 1 ? "from each of " : "from "), indent + "  ", together(answers));
        }
        support.absences().forEach(absent -> page.paragraph(indent + "and ", indent + "  ", absent(absent)));
        support.notOffered().ifPresent(why -> page.paragraph(indent + "and ", indent + "  ",
                "possibly from more, which cannot be shown: " + why));
        if (!support.step().rule().sources().isEmpty()) {
            page.paragraph(indent + "source ", indent + "  ", Names.places(rulebook, support.step().rule().sources()));
        }
        support.premises().stream().filter(premise -> !premise.isAnswer())
                .forEach(premise -> tree(indent + "- ", indent + INDENT.substring(2), premise, level + 1));
    }

    private static String uncapped(String sentence) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1)) || sentence.startsWith("A ");
        return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    private String absent(ProofTree.Absent absent) {
        List<String> missing = absent.unanswered().stream()
                .filter(key -> !absent.words().startsWith(key + " ")).toList();
        return absent.words() + (absent.because().isEmpty() ? "" : ": " + together(absent.because()))
                + (missing.isEmpty() ? "" : "; not answered: " + few(missing));
    }

    /** The facts, grouped by answer. */
    private String together(List<Object> facts) {
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (Object fact : facts) {
            rulebook.vocabulary().keyOf(fact).ifPresentOrElse(key -> byValue
                    .computeIfAbsent(rulebook.vocabulary().valueOf(fact).toString(), first -> new ArrayList<>()).add(key),
                    () -> others.add(Names.fact(rulebook, fact)));
        }
        List<String> parts = new ArrayList<>(byValue.entrySet().stream()
                .map(entry -> few(entry.getValue()) + ": " + entry.getKey()).toList());
        parts.addAll(others);
        return String.join("; ", parts);
    }

    private static String few(List<String> keys) {
        return keys.size() <= MOST_KEYS ? String.join(", ", keys)
                : keys.stream().limit(MOST_KEYS - 1L).collect(Collectors.joining(", ")) + " and "
                        + (keys.size() - MOST_KEYS + 1) + " more";
    }
}

package org.lumbar.shell.cases;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.Problem;
import org.lumbar.shell.engine.CompiledRules;

/**
 * What an edit of the rules changes for a collection of cases. Cases that change in the same way are one group; the
 * largest group comes first.
 */
public record AnswerChanges(String against, int cases, List<Group> groups, List<Reworded> reworded, List<LeftOut> leftOut,
        List<Problem> problems) {

    /** What appears and what disappears, and the cases in which it does. */
    public record Group(List<Conclusion> appears, List<Conclusion> goes, List<String> cases) {
    }

    /** A conclusion as cases expect it, with its sentence. */
    public record Conclusion(String name, String says) {
    }

    /** A conclusion whose sentence was changed. */
    public record Reworded(String name, String before, String now) {
    }

    /** An answer that the earlier rules do not take, and the cases that they assessed without it. */
    public record LeftOut(String answer, List<String> cases) {
    }

    /** {@return how many cases change} */
    public int changed() {
        return groups.stream().mapToInt(group -> group.cases().size()).sum();
    }

    /** {@return what differs between two rule bases} */
    public static AnswerChanges between(String against, CompiledRules before, CompiledRules now,
            List<String> paths) {
        return new Comparing(against, before, now).over(paths);
    }

    private static final class Comparing {

        private final String against;
        private final CompiledRules before;
        private final CompiledRules now;
        private final Map<Group, List<String>> found = new LinkedHashMap<>();
        private final Map<String, Reworded> reworded = new TreeMap<>();
        private final Map<String, List<String>> leftOut = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int cases;

        Comparing(String against, CompiledRules before, CompiledRules now) {
            this.against = against;
            this.before = before;
            this.now = now;
        }

        AnswerChanges over(List<String> paths) {
            try (CaseFiles files = new CaseFiles(new CaseReader(now.rulebook()), paths,
                    InputStream.nullInputStream())) {
                while (files.hasNext()) {
                    ReadResult reading = files.next();
                    if (reading instanceof Case one) {
                        compare(one);
                    }
                }
            }
            List<Group> groups = found.entrySet().stream()
                    .map(group -> new Group(group.getKey().appears(), group.getKey().goes(), group.getValue()))
                    .sorted(Comparator.comparingInt((Group group) -> group.cases().size()).reversed()).toList();
            return new AnswerChanges(against, cases, groups, List.copyOf(reworded.values()),
                    leftOut.entrySet().stream().map(one -> new LeftOut(one.getKey(), one.getValue())).toList(), problems);
        }

        private void compare(Case one) {
            try {
                Map<String, String> was = conclusions(before, earlier(one));
                Map<String, String> is = conclusions(now, one.facts());
                cases++;
                Group group = new Group(only(is, was.keySet()), only(was, is.keySet()), List.of());
                if (!group.appears().isEmpty() || !group.goes().isEmpty()) {
                    found.computeIfAbsent(group, key -> new ArrayList<>()).add(one.source());
                }
                is.forEach((name, says) -> {
                    if (was.containsKey(name) && !was.get(name).equals(says)) {
                        reworded.put(name, new Reworded(name, was.get(name), says));
                    }
                });
            } catch (NoAnswerException none) {
                problems.add(one.problem(none.getMessage(), none.hint()));
            }
        }

        /** Its answers as the earlier rules take them. */
        private List<Object> earlier(Case one) {
            List<Object> facts = new ArrayList<>();
            for (Object fact : one.facts()) {
                earlier(fact).ifPresentOrElse(facts::add, () -> leftOut
                        .computeIfAbsent(named(fact), answer -> new ArrayList<>()).add(one.source()));
            }
            return facts;
        }

        private Optional<Object> earlier(Object fact) {
            Optional<String> key = now.vocabulary().keyOf(fact);
            if (key.isPresent()) {
                return key.flatMap(before.vocabulary()::question)
                        .flatMap(question -> before.vocabulary().fact(question, now.vocabulary().valueOf(fact)));
            }
            return Optional.of(fact).filter(any -> !(any instanceof DeclaredFact declared)
                    || before.vocabulary().declared().stream().anyMatch(type -> type.name().equals(declared.type())
                            && type.properties().keySet().containsAll(declared.values().keySet())));
        }

        private String named(Object fact) {
            return now.vocabulary().keyOf(fact).map(key -> key + ": " + now.vocabulary().valueOf(fact))
                    .orElseGet(() -> "facts: " + fact);
        }

        private static List<Conclusion> only(Map<String, String> these, Set<String> those) {
            return these.entrySet().stream().filter(one -> !those.contains(one.getKey()))
                    .map(one -> new Conclusion(one.getKey(), one.getValue())).toList();
        }

        private static Map<String, String> conclusions(CompiledRules rules, List<Object> facts) {
            Map<String, String> conclusions = new LinkedHashMap<>();
            rules.assess(facts).proof().findings()
                    .forEach(finding -> conclusions.put(CaseWriter.name(finding), rules.rulebook().says(finding)));
            return conclusions;
        }
    }
}

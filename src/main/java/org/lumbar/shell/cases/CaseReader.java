package org.lumbar.shell.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;
import org.lumbar.shell.vocabulary.AnswerCheck;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/**
 * Turns documents into cases. What a document may contain follows from the rulebook. Immutable; safe for use by several
 * threads.
 */
public final class CaseReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final List<String> OTHERS = List.of("case", "about", "facts", "expect");

    private final Vocabulary vocabulary;
    private final AnswerCheck check;
    private final Set<String> sections;
    private final Map<String, ExpectedType> expected;

    public CaseReader(Rulebook rulebook) {
        vocabulary = rulebook.vocabulary();
        check = new AnswerCheck(vocabulary);
        sections = vocabulary.sections().keySet();
        expected = ExpectReader.words(rulebook);
    }

    /**
     * Reads one case from the text of a JSON document.
     *
     * <pre>{@code
     * ReadResult result = reader.readJson("request", "{\"section\": {\"name\": \"word\"}}");
     * }</pre>
     */
    public ReadResult readJson(String source, String json) {
        return read(new Document.Readable(source, Notation.JSON, new Text(source, 1, json)));
    }

    /** Never fails: an invalid document becomes {@link Unreadable}. */
    public ReadResult read(Document document) {
        if (document instanceof Document.Unreadable unreadable) {
            return new Unreadable(unreadable.source(), List.of(unreadable.problem()));
        }
        Document.Readable readable = (Document.Readable) document;
        Problems problems = new Problems(readable.text());
        CaseBuilder builder = new CaseBuilder(readable, problems);
        Optional<Node> root = Tree.of(readable.text(), readable.notation(), problems);
        if (root.isEmpty() && problems.isEmpty()) {
            problems.add(0, 1, "there is no case here", "write at least one answer");
        }
        root.ifPresent(builder::take);
        return problems.isEmpty() ? builder.asCase(root.orElseThrow()) : new Unreadable(document.source(), problems.list());
    }

    /** {@return what is wrong with the answer to one question, as in a case file; the problems have no place} */
    List<Problem> problems(String key, List<String> answer) {
        Position nowhere = new Position(1, 1);
        Document.Readable none = new Document.Readable("", Notation.JSON, new Text("", 1, ""));
        Problems problems = new Problems(none.text());
        List<Node> values = answer.stream().<Node>map(value -> new Node.Scalar(value,
                value.matches("-?\\d+(\\.\\d+)?") ? Node.Kind.NUMBER : Node.Kind.TEXT, nowhere)).toList();
        Node value = values.size() == 1 ? values.get(0) : new Node.Sequence(values, nowhere);
        int dot = key.indexOf('.');
        for (String name : dot < 0 ? List.of(key) : List.of(key.substring(dot + 1), key.substring(0, dot))) {
            value = new Node.Mapping(List.of(new Node.Entry(new Node.Scalar(name, Node.Kind.TEXT, nowhere), value)), nowhere);
        }
        new CaseBuilder(none, problems).take(value);
        return problems.list().stream().map(wrong -> Problem.ofFile("", wrong.message(), wrong.hint())).toList();
    }

    private final class CaseBuilder {
        private final Document.Readable document;
        private final Problems problems;
        private final AnswerReader answers;
        private final Map<DeclaredFact, Node> facts = new LinkedHashMap<>();
        private final List<Expectation> expectations = new ArrayList<>();
        private String title = "";

        CaseBuilder(Document.Readable document, Problems problems) {
            this.document = document;
            this.problems = problems;
            this.answers = new AnswerReader(vocabulary, problems);
        }

        void take(Node root) {
            if (root instanceof Node.Mapping mapping) {
                mapping.entries().forEach(this::section);
                checkTogether();
            } else {
                boolean list = root instanceof Node.Sequence && document.notation() == Notation.JSON;
                problems.add(root, "a case is a group of sections, not " + Hints.kind(root), list
                        ? "for several cases, write one on each line of a file that ends in .ndjson"
                        : Hints.spaceless(root, names()).orElse("begin with a section") + ". " + Hints.allowed(names()));
            }
        }

        Case asCase(Node root) {
            Set<Object> all = new LinkedHashSet<>(answers.answers());
            all.addAll(facts.keySet());
            return new Case(title, document.source(), document.text().error(root, "", ""),
                    all.stream().map(fact -> new Placed(vocabulary.order(fact), fact)).sorted().map(Placed::fact).toList(),
                    expectations);
        }

        /** Checks answers and facts together, as a question can be answered under its key or among the facts. */
        private void checkTogether() {
            Set<Object> given = new LinkedHashSet<>(answers.answers());
            facts.forEach((fact, node) -> {
                given.add(fact);
                check.of(given).stream().findFirst().ifPresent(wrong -> {
                    problems.add(node, wrong.message(), wrong.hint());
                    given.remove(fact);
                });
            });
        }

        private void section(Node.Entry entry) {
            String name = entry.key().text();
            switch (name) {
                case "case" -> title = words(name, entry.value());
                case "about" -> words(name, entry.value());
                case "facts" -> new DeclaredFactReader(vocabulary, problems).read(entry.value(), facts);
                case "expect" -> new ExpectReader(expected, document.text(), problems)
                        .read(entry.value(), expectations);
                default -> {
                    if (sections.contains(name)) {
                        answers.read(name, entry.value());
                    } else {
                        problems.add(entry.key(), "there is no section " + Quoted.of(name),
                                Hints.joined(Hints.lookalikes(name), hint(name)));
                    }
                }
            }
        }

        private String words(String name, Node value) {
            if (!(value instanceof Node.Scalar scalar)) {
                problems.add(value, name + " takes a text, not " + Hints.kind(value), "put the text in quotes");
                return "";
            }
            return scalar.kind() == Node.Kind.NOTHING ? "" : (isTidy(scalar.text()) ? scalar.text()
                    : SPACES.matcher(scalar.text()).replaceAll(" ")).strip();
        }

        private static boolean isTidy(String text) {
            return !text.contains("  ") && text.chars().noneMatch(Character::isISOControl);
        }

        private String hint(String name) {
            int dot = name.indexOf('.');
            if (dot > 0 && vocabulary.question(name).isPresent()) {
                return "write '" + name.substring(dot + 1) + "' under '" + name.substring(0, dot) + "'";
            }
            return Hints.spaceless(name, names())
                    .or(() -> answers.elsewhere(name))
                    .or(() -> Nearest.to(name, names()).map(found -> "did you mean '" + found + "'?"))
                    .or(() -> answers.synonym(name))
                    .orElseGet(() -> Hints.allowed(names()));
        }
    }

    /** A fact with its place in the order of a case file. */
    private record Placed(int place, Object fact) implements Comparable<Placed> {

        @Override
        public int compareTo(Placed other) {
            int order = Integer.compare(place, other.place);
            return order != 0 ? order : spelled().compareTo(other.spelled());
        }

        private String spelled() {
            return fact instanceof DeclaredFact declared ? declared.type() + new TreeMap<>(declared.values()) : "";
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(sections);
        names.addAll(OTHERS);
        return names;
    }
}

package org.lumbar.shell.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lumbar.api.Goal;
import org.lumbar.api.Problem;
import org.lumbar.shell.logic.Claim;
import org.lumbar.shell.logic.InputQuestion;
import org.lumbar.shell.logic.Proposition;
import org.lumbar.shell.text.Nearest;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Problems;
import org.lumbar.shell.text.Quoted;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;
import org.lumbar.shell.vocabulary.GoalCheck;
import org.lumbar.shell.vocabulary.Vocabulary;

/** Reads guarantees.yaml: what must hold for every possible case. */
final class GuaranteeReader {

    static final String FILE = "guarantees.yaml";

    private static final Set<String> KEYS = Set.of("guarantee", "because", "whenever", "always", "always-one-of", "never",
            "at-most-one", "monotone");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,7})\\s*\\.\\.\\s*(\\d{1,7})");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)\\s*(\\d{1,7})");
    private static final String FINDING = "finding";
    private static final String UNKNOWN = "unknown";

    private final Text text;
    private final Problems problems;
    private final Map<String, InputQuestion> questions = new LinkedHashMap<>();
    private final Map<String, Set<String>> types;
    private final Set<String> statements;
    private final GoalCheck goals;
    private final Set<String> sentences = new HashSet<>();
    private boolean isYaml = true;

    /** @param types the codes of each type of conclusion */
    GuaranteeReader(Path path, String content, Vocabulary vocabulary, Map<String, Set<String>> types) {
        this.statements = vocabulary.statements().keySet();
        this.goals = new GoalCheck(vocabulary);
        this.text = new Text(path.toString(), 1, content);
        this.problems = new Problems(text);
        this.types = types;
        InputQuestion.all(vocabulary).forEach(question -> questions.put(question.key(), question));
    }

    List<Problem> problems() {
        return problems.list().subList(0, isYaml ? problems.list().size() : 1);
    }

    List<Guarantee> read() {
        List<Guarantee> guarantees = new ArrayList<>();
        Optional<Node> root = Tree.of(text, Notation.YAML, problems);
        isYaml = problems.isEmpty();
        if (!isYaml) {
            // anything else wrong may follow from that
            return List.of();
        }
        root.ifPresent(node -> items(node).forEach(item -> guarantee(item).ifPresent(guarantees::add)));
        return guarantees;
    }

    private Optional<Guarantee> guarantee(Node item) {
        Map<String, Node> entry = entries(item);
        List<Problem> before = problems.list();
        keys(item).filter(key -> !KEYS.contains(key.text())).forEach(key -> problems.add(key,
                "a guarantee has no key " + Quoted.of(key.text()), Nearest.question(key.text(), KEYS)));
        if (!(entry.get("guarantee") instanceof Node.Scalar sentence)) {
            problems.add(item, "the sentence is missing", "begin with: - guarantee: what must hold");
            return Optional.empty();
        }
        if (!sentences.add(sentence.text())) {
            problems.add(sentence, "another guarantee has the same sentence", "give this one a sentence of its own");
        }
        ids(entry.get("because")).stream().filter(id -> !statements.contains(id)).forEach(id -> problems.add(entry.get("because"),
                "there is no statement " + Quoted.of(id) + " in knowledge.yaml", Nearest.question(id, statements)));
        Proposition whenever = new Proposition.AllOf(Optional.ofNullable(entry.get("whenever"))
                .map(this::conditions).orElse(List.of()));
        List<Claim> claims = new ArrayList<>();
        goals(entry.get("always")).forEach(goal -> claims.add(new Claim.Always(whenever, concluded(goal))));
        goals(entry.get("never")).forEach(goal -> claims.add(
                new Claim.Always(whenever, new Proposition.Negated(concluded(goal)))));
        List<Goal> oneOf = goals(entry.get("always-one-of"));
        if (!oneOf.isEmpty()) {
            claims.add(new Claim.Always(whenever,
                    new Proposition.AnyOf(oneOf.stream().map(GuaranteeReader::concluded).toList())));
        }
        List<Goal> exclusive = goals(entry.get("at-most-one"));
        if (!exclusive.isEmpty()) {
            claims.add(new Claim.AtMostOne(whenever, exclusive));
        }
        Optional.ofNullable(entry.get("monotone")).ifPresent(node -> claims.addAll(monotone(whenever, node)));
        if (claims.isEmpty() && problems.list().equals(before)) {
            problems.add(sentence, "nothing is guaranteed here", "add always, never, always-one-of, at-most-one or "
                    + "monotone");
        }
        return Optional.of(new Guarantee(sentence.text(), ids(entry.get("because")), claims,
                text.error(sentence, "", "")));
    }

    private List<Claim> monotone(Proposition whenever, Node node) {
        Map<String, Node> entry = entries(node);
        List<Goal> kept = goals(entry.get("keeps"));
        if (kept.isEmpty() || !entry.containsKey("answers")) {
            problems.add(node, "'monotone' needs answers, and the conclusions that they keep",
                    "write monotone: {answers: [section.name: word], keeps: [Type CODE]}");
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        for (Node item : items(entry.get("answers"))) {
            entries(item).forEach((key, value) -> question(item, key).ifPresent(question -> values(question, value)
                    .forEach(answer -> claims.add(new Claim.Monotone(new Proposition.AllOf(List.of(whenever,
                            new Proposition.Negated(new Proposition.Answered(key, Set.of())))), key, answer, kept)))));
        }
        return claims;
    }

    private List<Proposition> conditions(Node node) {
        List<Proposition> conditions = new ArrayList<>();
        entries(node).forEach((key, value) -> {
            if (key.contains(".")) {
                Node at = keys(node).filter(one -> one.text().equals(key)).findFirst().orElseThrow();
                question(at, key).ifPresent(question -> conditions.add(answered(question, value)));
            } else {
                conditions.add(concluded(key, value));
            }
        });
        return conditions;
    }

    private Proposition concluded(String word, Node value) {
        List<Proposition> any = new ArrayList<>();
        for (Node item : value instanceof Node.Sequence ? items(value) : List.of(value)) {
            if (!(item instanceof Node.Scalar scalar)) {
                problems.add(item, "a code is needed here", "");
            } else if (word.equals(FINDING)) {
                goal(scalar, scalar.text()).map(GuaranteeReader::concluded).ifPresent(any::add);
            } else {
                goal(scalar, type(word) + " " + scalar.text()).map(GuaranteeReader::concluded).ifPresent(any::add);
            }
        }
        return new Proposition.AnyOf(any);
    }

    private String type(String word) {
        return types.keySet().stream().filter(type -> type.equalsIgnoreCase(word)).findFirst().orElse(word);
    }

    private Proposition answered(InputQuestion question, Node value) {
        if (value instanceof Node.Scalar scalar && scalar.text().equals(UNKNOWN)) {
            return new Proposition.Negated(new Proposition.Answered(question.key(), Set.of()));
        }
        if (value instanceof Node.Scalar scalar && question.answers().isEmpty()) {
            Matcher range = RANGE.matcher(scalar.text());
            if (range.matches()) {
                return new Proposition.Counted(question.key(), Integer.parseInt(range.group(1)),
                        Integer.parseInt(range.group(2)));
            }
            Matcher bound = BOUND.matcher(scalar.text());
            if (bound.matches()) {
                int number = Integer.parseInt(bound.group(2));
                return switch (bound.group(1)) {
                    case "<" -> new Proposition.Counted(question.key(), question.least(), number - 1);
                    case "<=" -> new Proposition.Counted(question.key(), question.least(), number);
                    case ">" -> new Proposition.Counted(question.key(), number + 1, question.most());
                    default -> new Proposition.Counted(question.key(), number, question.most());
                };
            }
        }
        return new Proposition.Answered(question.key(), new LinkedHashSet<>(values(question, value)));
    }

    private List<Object> values(InputQuestion question, Node value) {
        List<Object> values = new ArrayList<>();
        for (Node item : value instanceof Node.Sequence ? items(value) : List.of(value)) {
            String word = item instanceof Node.Scalar scalar ? scalar.text() : "";
            if (question.answers().containsKey(word)) {
                values.add(word);
            } else if (question.answers().isEmpty() && word.matches("\\d{1,7}")) {
                values.add(Integer.parseInt(word));
            } else if (question.answers().isEmpty()) {
                problems.add(item, Quoted.of(word) + " is not a number for " + question.key(),
                        "write a number, a range such as 1..3, or a limit such as \"> 14\"");
            } else {
                problems.add(item, Quoted.of(word) + " is not an answer to " + question.key(), hint(word,
                        question.answers().keySet()));
            }
        }
        return values;
    }

    private Optional<InputQuestion> question(Node at, String key) {
        if (!questions.containsKey(key)) {
            problems.add(at, "there is no question " + Quoted.of(key), Nearest.question(key, questions.keySet()));
        }
        return Optional.ofNullable(questions.get(key));
    }

    private List<Goal> goals(Node node) {
        List<Goal> goals = new ArrayList<>();
        for (Node item : node == null ? List.<Node>of() : items(node)) {
            if (item instanceof Node.Scalar scalar) {
                goal(scalar, scalar.text()).ifPresent(goals::add);
            } else {
                problems.add(item, "a conclusion is needed here", "write its type and code: Type CODE");
            }
        }
        return goals;
    }

    /** {@code Type}, {@code Type CODE}, {@code Type CODE/VALUE}, or a code alone where it belongs to one type. */
    private Optional<Goal> goal(Node.Scalar at, String written) {
        String[] words = written.strip().split("\\s+", 2);
        String type = words[0];
        String code = words.length > 1 ? words[1] : "";
        if (!types.containsKey(type) && words.length == 1) {
            String first = type.split("/")[0];
            List<String> homes = types.entrySet().stream().filter(one -> one.getValue().contains(first))
                    .map(Map.Entry::getKey).toList();
            if (homes.size() == 1) {
                return checked(at, Goal.of(homes.get(0), type));
            }
        }
        if (!types.containsKey(type)) {
            problems.add(at, "there is no type of conclusion " + Quoted.of(type), hint(type, types.keySet()));
            return Optional.empty();
        }
        String name = code.split("/")[0];
        Set<String> codes = types.get(type);
        if (!name.isEmpty() && !codes.isEmpty() && !codes.contains(name)) {
            problems.add(at, "no rule concludes " + type + " " + Quoted.of(name), hint(name, codes));
            return Optional.empty();
        }
        return checked(at, Goal.of(type, code));
    }

    private Optional<Goal> checked(Node.Scalar at, Goal goal) {
        Optional<Problem> wrong = goals.of(goal);
        wrong.ifPresent(problem -> problems.add(at, problem.message(), problem.hint()));
        return wrong.isPresent() ? Optional.empty() : Optional.of(goal);
    }

    private static String hint(String word, Set<String> allowed) {
        String question = Nearest.question(word, allowed);
        return question.isEmpty() ? "allowed: " + String.join(", ", allowed) : question;
    }

    private static Proposition concluded(Goal goal) {
        return new Proposition.Concluded(goal);
    }

    private static List<String> ids(Node because) {
        return because instanceof Node.Scalar scalar ? Stream.of(scalar.text().split(",")).map(String::strip)
                .filter(id -> !id.isEmpty()).toList() : List.of();
    }

    private List<Node> items(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(node, "a list is needed here", "begin each entry with a dash, or put them in brackets");
        return List.of();
    }

    private static Stream<Node.Scalar> keys(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries().stream().map(Node.Entry::key) : Stream.of();
    }

    private Map<String, Node> entries(Node node) {
        Map<String, Node> map = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> map.put(entry.key().text(), entry.value()));
        } else {
            problems.add(node, "keys with values are needed here", "write key: value");
        }
        return map;
    }
}

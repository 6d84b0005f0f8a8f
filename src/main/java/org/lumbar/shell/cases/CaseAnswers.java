package org.lumbar.shell.cases;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Documents;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Tree;
import org.lumbar.shell.vocabulary.Inquiry;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.vocabulary.Vocabulary;

/** The answers of one case, including those that are unknown; the whole state of an interview. */
public record CaseAnswers(String title, Map<String, List<String>> values, List<DeclaredFact> facts) {

    public static final String UNKNOWN = Hints.UNKNOWN;
    private static final String SOURCE = "case.yaml";
    private static final CaseAnswers NONE = new CaseAnswers("", Map.of(), List.of());

    public CaseAnswers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        facts = List.copyOf(facts);
    }

    public static CaseAnswers none() {
        return NONE;
    }

    public record Read(Optional<CaseAnswers> answers, List<Problem> problems) {
    }

    public static Read of(String text, Rulebook rulebook) {
        return of(text, "your case", rulebook);
    }

    /** @param name what problems call the text */
    public static Read of(String text, String name, Rulebook rulebook) {
        List<Document> documents = new ArrayList<>();
        try (Documents all = Documents.sniffed(name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            all.forEachRemaining(documents::add);
        }
        if (documents.size() != 1) {
            return new Read(Optional.empty(), List.of(Problem.ofFile(name,
                    "there are " + documents.size() + " cases here, but one is needed", "paste one of them")));
        }
        return of(documents.get(0), rulebook);
    }

    public static Read of(Document document, Rulebook rulebook) {
        ReadResult reading = new CaseReader(rulebook).read(document);
        if (reading instanceof Unreadable unreadable) {
            return new Read(Optional.empty(), unreadable.problems());
        }
        Case one = (Case) reading;
        return new Read(Optional.of(of(one.title(), unknown((Document.Readable) document), one.facts(), rulebook.vocabulary())),
                List.of());
    }

    /** {@return the answers that some facts give} */
    public static CaseAnswers of(List<Object> facts, Vocabulary questions) {
        return of("", new LinkedHashMap<>(), facts, questions);
    }

    private static CaseAnswers of(String title, Map<String, List<String>> values, List<Object> facts, Vocabulary questions) {
        facts.forEach(fact -> questions.keyOf(fact)
                .ifPresent(key -> values.computeIfAbsent(key, any -> new ArrayList<>()).add(questions.valueOf(fact).toString())));
        return new CaseAnswers(title, ordered(values, questions), facts.stream()
                .filter(DeclaredFact.class::isInstance).map(DeclaredFact.class::cast).toList());
    }

    /** The keys that are explicitly unknown. */
    private static Map<String, List<String>> unknown(Document.Readable document) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Tree.of(document.text(), document.notation()).root().filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast).ifPresent(root -> root.entries().forEach(section -> {
                    if (section.value() instanceof Node.Mapping keys) {
                        keys.entries().stream().filter(key -> isUnknown(key.value())).forEach(key -> values.put(
                                section.key().text() + "." + key.key().text(), new ArrayList<>()));
                    }
                }));
        return values;
    }

    private static boolean isUnknown(Node value) {
        return value instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING && Hints.isUnknown(scalar);
    }

    private static Map<String, List<String>> ordered(Map<String, List<String>> values, Vocabulary questions) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        questions.questions().stream().filter(question -> values.containsKey(question.key())).forEach(question -> {
            List<String> given = values.get(question.key());
            ordered.put(question.key(), given.isEmpty() ? List.of(UNKNOWN) : given);
        });
        return ordered;
    }

    public CaseAnswers with(String key, List<String> answer) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(key, List.copyOf(answer));
        return new CaseAnswers(title, more, facts);
    }

    /** {@return these and one more; an answer that belongs to another question is kept under that question} */
    public CaseAnswers answered(String key, List<String> answer, Inquiry inquiry) {
        return inquiry.borrowed(key).stream().filter(one -> answer.equals(List.of(one.value())))
                .findFirst().map(one -> without(key).with(one.key(), List.of(one.answer())))
                .orElseGet(() -> without(inquiry.borrowed(key).stream()
                        .filter(one -> List.of(one.answer()).equals(values.get(one.key()))).map(Inquiry.BorrowedAnswer::key)
                        .findFirst().orElse("")).with(key, answer));
    }

    /** {@return the answer to a question, as the question offers it; empty if unanswered} */
    public List<String> given(String key, Inquiry inquiry) {
        return values.containsKey(key) ? values.get(key) : inquiry.borrowed(key).stream()
                .filter(one -> List.of(one.answer()).equals(values.get(one.key())))
                .map(Inquiry.BorrowedAnswer::value).toList();
    }

    public CaseAnswers without(String key) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.remove(key);
        return new CaseAnswers(title, fewer, facts);
    }

    /** {@return whether the question takes this answer} */
    public static boolean isAnswer(QuestionType question, List<String> answer) {
        if (answer.equals(List.of(UNKNOWN))) {
            return true;
        }
        if (question.isCount()) {
            return answer.size() == 1 && answer.get(0).matches("0|-?[1-9]\\d{0,8}")
                    && Integer.parseInt(answer.get(0)) >= question.least()
                    && Integer.parseInt(answer.get(0)) <= question.most();
        }
        return !answer.isEmpty() && (answer.size() == 1 || question.isList()) && question.words().containsAll(answer);
    }

    /** {@return what is wrong with an answer that {@link #isAnswer} refuses, as for a case file, but without a place} */
    public static List<Problem> problems(String key, List<String> answer, Rulebook rulebook) {
        List<Problem> problems = new CaseReader(rulebook).problems(key, answer);
        return !problems.isEmpty() ? problems : List.of(Problem.ofFile("",
                "this is not an answer to " + key, "give one of the answers offered, spelled as it is there"));
    }

    /** The same case as if read from a file. */
    public Case asCase(Rulebook rulebook) {
        Vocabulary vocabulary = rulebook.vocabulary();
        List<Object> all = new ArrayList<>();
        values.forEach((key, answer) -> vocabulary.question(key).ifPresent(question -> answer.stream()
                .filter(value -> !value.equals(UNKNOWN)).flatMap(value -> (question.isCount()
                        ? vocabulary.fact(question, Long.parseLong(value)) : vocabulary.fact(question, value)).stream())
                .filter(fact -> !all.contains(fact)).forEach(all::add)));
        all.sort(Comparator.comparingInt(vocabulary::order));
        all.addAll(facts);
        return new Case(title, SOURCE, all, List.of());
    }

    /** {@return the keys answered with unknown} */
    public Set<String> notKnown() {
        return values.entrySet().stream().filter(entry -> entry.getValue().equals(List.of(UNKNOWN)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The case as maps, lists and plain values, as in JSON. */
    public Map<String, Object> tree(Vocabulary vocabulary) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!title.isEmpty()) {
            tree.put("case", title);
        }
        Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
        values.forEach((key, answer) -> vocabulary.question(key).ifPresent(question -> sections
                .computeIfAbsent(question.section(), any -> new LinkedHashMap<>()).put(question.name(), tree(question, answer))));
        tree.putAll(sections);
        if (!facts.isEmpty()) {
            tree.put("facts", facts.stream().map(fact -> Map.of(fact.type(), fact.values())).toList());
        }
        return tree;
    }

    /** An answer as in JSON. */
    static Object tree(QuestionType question, List<String> answer) {
        List<Object> values = answer.stream().<Object>map(value -> question.isCount() && !value.equals(UNKNOWN)
                ? Long.valueOf(value) : value).toList();
        return values.size() == 1 ? values.get(0) : values;
    }

    public String yaml() {
        StringBuilder text = new StringBuilder();
        if (!title.isEmpty()) {
            text.append("case: ").append(json(title)).append('\n');
        }
        text.append(keys());
        if (!facts.isEmpty()) {
            text.append("facts:\n");
            facts.forEach(fact -> text.append("  - ")
                    .append(json(Map.of(fact.type(), fact.values()))).append('\n'));
        }
        return text.isEmpty() ? "{}\n" : text.toString();
    }

    static String json(Object value) {
        return new String(JsonText.piece(value), StandardCharsets.UTF_8);
    }

    private String keys() {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        values.forEach((key, answer) -> {
            int dot = key.indexOf('.');
            sections.computeIfAbsent(key.substring(0, dot), any -> new StringBuilder()).append("  ")
                    .append(key.substring(dot + 1)).append(": ")
                    .append(answer.size() == 1 ? answer.get(0) : "[" + String.join(", ", answer) + "]").append('\n');
        });
        StringBuilder text = new StringBuilder();
        sections.forEach((section, lines) -> text.append(section).append(":\n").append(lines));
        return text.toString();
    }
}

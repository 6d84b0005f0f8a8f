package org.lumbar.shell.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.Problem;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.Rulebook;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.cases.Reading;
import org.lumbar.shell.cases.Unreadable;
import org.lumbar.shell.page.AnswerWords;
import org.lumbar.shell.page.KnownQuestions;
import org.lumbar.shell.text.Document;
import org.lumbar.shell.text.Documents;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Node;
import org.lumbar.shell.text.Notation;
import org.lumbar.shell.text.Text;
import org.lumbar.shell.text.Tree;

/**
 * The answers of one case, those that are not known included; all that there is of an interview.
 *
 * @param title what the case is called; may be empty
 * @param values each answer under its key, as a case file has it, in the order in which they were given
 * @param facts what is known besides
 */
record CaseAnswers(String title, Map<String, List<String>> values, List<DeclaredFact> facts) {

    private static final String SOURCE = "case.yaml";

    CaseAnswers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        facts = List.copyOf(facts);
    }

    static CaseAnswers none() {
        return new CaseAnswers("", Map.of(), List.of());
    }

    /** What became of a text. */
    record Read(Optional<CaseAnswers> answers, List<Problem> problems) {
    }

    /** The answers of a text that holds one case. */
    static Read of(String text, Rulebook rulebook) {
        List<Document> documents = new ArrayList<>();
        try (Documents all = Documents.sniffed("your case",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            all.forEachRemaining(documents::add);
        }
        if (documents.size() != 1) {
            return new Read(Optional.empty(), List.of(Problem.ofFile("your case",
                    "there are " + documents.size() + " cases here, and one is needed", "paste one of them")));
        }
        return of(documents.get(0), rulebook);
    }

    /** The answers of a document. */
    static Read of(Document document, Rulebook rulebook) {
        Reading reading = new CaseReader(rulebook).read(document);
        if (reading instanceof Unreadable unreadable) {
            return new Read(Optional.empty(), unreadable.problems());
        }
        Map<String, List<String>> values = unknown((Document.Readable) document);
        KnownQuestions questions = new KnownQuestions(rulebook);
        Case one = (Case) reading;
        one.facts().forEach(fact -> questions.keyOf(fact)
                .ifPresent(key -> values.computeIfAbsent(key, any -> new ArrayList<>()).add(questions.valueOf(fact))));
        return new Read(Optional.of(new CaseAnswers(one.title(), ordered(values, questions), one.facts().stream()
                .filter(DeclaredFact.class::isInstance).map(DeclaredFact.class::cast).toList())), List.of());
    }

    /** The keys that are written to be unknown. */
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
        return value instanceof Node.Scalar scalar && scalar.text().equals(AnswerWords.UNKNOWN);
    }

    private static Map<String, List<String>> ordered(Map<String, List<String>> values, KnownQuestions questions) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        questions.all().stream().filter(question -> values.containsKey(question.key())).forEach(question -> {
            List<String> given = values.get(question.key());
            ordered.put(question.key(), given.isEmpty() ? List.of(AnswerWords.UNKNOWN) : given);
        });
        return ordered;
    }

    CaseAnswers with(String key, List<String> answer) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(key, List.copyOf(answer));
        return new CaseAnswers(title, more, facts);
    }

    /** Whether the answer is one that the question takes; nothing else may get into a case. */
    static boolean isAnswer(QuestionType question, List<String> answer) {
        if (answer.equals(List.of(AnswerWords.UNKNOWN))) {
            return true;
        }
        if (question.isCount()) {
            return answer.size() == 1 && answer.get(0).matches("\\d{1,9}")
                    && Integer.parseInt(answer.get(0)) >= question.least()
                    && Integer.parseInt(answer.get(0)) <= question.most();
        }
        return !answer.isEmpty() && (answer.size() == 1 || question.isList()) && question.words().containsAll(answer);
    }

    /** The case that a reader makes of the answers. */
    Case asCase(Rulebook rulebook) {
        if (!(reading(rulebook) instanceof Case read)) {
            throw new IllegalStateException("what was checked cannot be read again");
        }
        List<Object> all = new ArrayList<>(read.facts());
        all.addAll(facts);
        return new Case(title, SOURCE, all, List.of());
    }

    private Reading reading(Rulebook rulebook) {
        if (values.isEmpty()) {
            return new Case("", SOURCE, List.of(), List.of());
        }
        return new CaseReader(rulebook).read(new Document.Readable(SOURCE, Notation.YAML, new Text(SOURCE, 1, keys())));
    }

    /** The case as a file. */
    String yaml() {
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

    private static String json(Object value) {
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

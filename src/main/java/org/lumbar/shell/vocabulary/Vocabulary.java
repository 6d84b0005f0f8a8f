package org.lumbar.shell.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lumbar.api.DeclaredFact;
import org.lumbar.api.FindingType;
import org.lumbar.api.FindingType.Sentence;
import org.lumbar.api.Item;
import org.lumbar.api.QuestionType;
import org.lumbar.api.Statement;

/**
 * The questions and the facts that answer them, and the types and values that rules can name.
 * Each rule base has its own. Immutable.
 *
 * <pre>{@code
 * QuestionType days = vocabulary.question("water.days").orElseThrow();
 * Object fact = vocabulary.fact(days, 3).orElseThrow();
 * vocabulary.keyOf(fact);      // Optional[water.days]
 * vocabulary.valueOf(fact);    // 3
 * }</pre>
 */
public final class Vocabulary {

    /** The type of finding that asks a question. */
    public static final String QUESTION = "Question";
    /** The type of finding that reports contradictory answers. */
    public static final String CONTRADICTION = "Contradiction";

    private static final FindingType NO_WORDING = new FindingType("", "", "", List.<Sentence>of(), List.<Sentence>of());

    private final Map<String, AnswerFacts> byKey = new LinkedHashMap<>();
    private final KnownAnswers answers = new KnownAnswers();
    private final Map<Object, String> counts = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<QuestionType> questions;
    private final Map<String, Map<String, QuestionType>> sections = new LinkedHashMap<>();
    private final Concepts concepts;
    private final Domain domain;
    private final List<DeclaredType> declared;
    private final List<FindingType> types;
    private final Layout layout;
    private final List<Synonym> synonyms;
    private final Map<String, String> labels;
    private final Map<String, Statement> statements;
    private final Set<String> concluded;

    public Vocabulary(Domain domain, Collection<DeclaredType> declared, Wording wording,
            Map<String, Statement> statements, Collection<String> concluded) {
        this.concluded = Collections.unmodifiableSet(new LinkedHashSet<>(concluded));
        this.domain = domain;
        this.declared = List.copyOf(declared);
        this.types = wording.types();
        this.layout = wording.layout();
        this.synonyms = List.copyOf(wording.synonyms());
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(wording.labels()));
        this.statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
        Map<String, String> texts = type(QUESTION).map(FindingType::says).orElse(Map.of());
        Stream.concat(domain.types().stream().flatMap(AnswerFacts::of),
                declared.stream().map(AnswerFacts::of).flatMap(Optional::stream))
                .forEach(facts -> add(facts.withTexts(Optional.ofNullable(texts.get(facts.question().key())),
                        wording.answers().getOrDefault(facts.question().key(), Map.of()))));
        questions = byKey.values().stream().map(AnswerFacts::question).toList();
        questions.forEach(question -> sections
                .computeIfAbsent(question.section(), first -> new LinkedHashMap<>()).put(question.name(), question));
        concepts = Concepts.of(domain.types(), this.declared);
    }

    private void add(AnswerFacts facts) {
        String key = facts.question().key();
        byKey.put(key, facts);
        places.put(key, places.size() + answers.size());
        facts.words().forEach((word, fact) -> answers.add(fact, key, word, places.size() + answers.size()));
        if (facts.question().isCount()) {
            counts.put(typeOf(facts.count().apply(facts.question().least())), key);
        }
    }

    public List<DeclaredType> declared() {
        return declared;
    }

    /** The types of finding, most important first. */
    public List<FindingType> types() {
        return types;
    }

    public List<Synonym> synonyms() {
        return synonyms;
    }

    /** The names of questions by key, for those that have one. */
    public Map<String, String> labels() {
        return labels;
    }

    public Layout layout() {
        return layout;
    }

    /** The conclusions that an interview settles, most important first. */
    public List<Inquiry.Tier> tiers() {
        return layout.inquiry().tiers(types);
    }

    public Optional<FindingType> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The statements of the sources, by id. */
    public Map<String, Statement> statements() {
        return statements;
    }

    /** The types that rules conclude, which therefore cannot be given. */
    public Set<String> concluded() {
        return concluded;
    }

    /** The sentence that people read for a finding, or the text of a question; its code if it has neither. */
    public String says(Object finding) {
        Item item = Item.of(finding);
        return type(item.type()).orElse(NO_WORDING).says(item)
                .or(() -> item.type().equals(QUESTION) ? question(item.code()).map(QuestionType::text) : Optional.empty())
                .orElse(item.code());
    }

    /** The importance of a finding: first by its type, then by its code. */
    public Importance importance(Object finding) {
        Item item = Item.of(finding);
        int rank = 0;
        while (rank < types.size() && !types.get(rank).name().equals(item.type())) {
            rank++;
        }
        FindingType type = rank < types.size() ? types.get(rank) : NO_WORDING;
        return new Importance(rank, item.type(), type.rank(item), finding);
    }

    static Object typeOf(Object fact) {
        return fact instanceof DeclaredFact declared ? declared.type() : fact.getClass();
    }

    /** The questions, in the order of a case file. */
    public List<QuestionType> questions() {
        return questions;
    }

    /** The questions by section of the case file, then by name within the section. */
    public Map<String, Map<String, QuestionType>> sections() {
        return Collections.unmodifiableMap(sections);
    }

    public Optional<QuestionType> question(String key) {
        return Optional.ofNullable(byKey.get(key)).map(AnswerFacts::question);
    }

    /** The questions that facts of a type answer. */
    public List<QuestionType> questionsOf(String type) {
        return questions().stream().filter(question -> question.type().equals(type)).toList();
    }

    /** The fact for a word; empty if the word is not allowed. */
    public Optional<Object> fact(QuestionType question, String word) {
        return Optional.ofNullable(byKey.get(question.key()).words().get(word));
    }

    /** The fact for a number; empty if the number is not allowed. */
    public Optional<Object> fact(QuestionType question, long number) {
        return question.isCount() && number >= question.least() && number <= question.most()
                ? Optional.of(byKey.get(question.key()).count().apply((int) number)) : Optional.empty();
    }

    /** The inverse of {@link #valueOf}. */
    public Optional<Object> fact(QuestionType question, Object value) {
        return value instanceof Integer number ? fact(question, (long) number) : fact(question, value.toString());
    }

    /** The facts for the words of a question, in order. */
    public List<Object> facts(QuestionType question) {
        return List.copyOf(byKey.get(question.key()).words().values());
    }

    /** The key that a fact answers; empty if it answers no question. */
    public Optional<String> keyOf(Object fact) {
        if (fact == null) {
            return Optional.empty();
        }
        return answers.of(fact).map(KnownAnswers.Known::key)
                .or(() -> isCount(fact) ? Optional.of(counts.get(typeOf(fact))) : Optional.empty());
    }

    /** The vocabulary's own instance of an answer; empty for numbers, which it does not list. */
    public Optional<Object> listed(Object fact) {
        return answers.of(fact).map(KnownAnswers.Known::fact);
    }

    /** A listed answer with its key and word. */
    Optional<KnownAnswers.Known> known(Object fact) {
        return fact == null ? Optional.empty() : answers.of(fact);
    }

    /** Whether every value of a finding comes from the rules, and none from a case. */
    public boolean isOfRules(Object finding) {
        Item item = Item.of(finding);
        return item.properties().values().stream().allMatch(value -> value instanceof Enum || value instanceof Boolean
                || value instanceof String text && (text.isEmpty() || byKey.containsKey(text) || codes(item.type()).mentions(text)));
    }

    /** The sort order of an answer: by its question, then by its word. */
    public int order(Object answer) {
        return answers.of(answer).map(KnownAnswers.Known::place).orElseGet(
                () -> places.getOrDefault(keyOf(answer).orElse(""), places.size() + answers.size()));
    }

    /** An answer as written in a case file: a number or a word. */
    public Object valueOf(Object fact) {
        Optional<KnownAnswers.Known> known = answers.of(fact);
        if (known.isPresent()) {
            return known.get().word();
        }
        if (!isCount(fact)) {
            throw new IllegalArgumentException("not an answer to a question: " + fact);
        }
        return last(fact);
    }

    private boolean isCount(Object fact) {
        return counts.containsKey(typeOf(fact)) && last(fact) instanceof Integer;
    }

    private static Object last(Object fact) {
        return Item.of(fact).properties().values().stream().reduce("", (first, last) -> last);
    }

    /** What rules can name. */
    public Concepts concepts() {
        return concepts;
    }

    /** The codes of a type of finding; if one is the key of a question, all keys are codes. */
    public Codes codes(String type) {
        Set<String> codes = new LinkedHashSet<>(type(type).map(FindingType::says).orElse(Map.of()).keySet());
        if (type.equals(QUESTION) || codes.stream().anyMatch(byKey::containsKey)) {
            codes.addAll(byKey.keySet());
        }
        return new Codes(codes, concepts.of(type).filter(concept -> concept.role() == Concept.Role.FINDING)
                .flatMap(concept -> constants(concept, codes)));
    }

    /** The constants that properties can have; empty if one can have values that are neither constants nor in the wording. */
    private Optional<Set<String>> constants(Concept type, Set<String> codes) {
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<String, String> property : type.properties().entrySet()) {
            Optional<Concepts.Constants> constants = concepts.constants(property.getValue());
            if (constants.isPresent()) {
                found.addAll(constants.get().names());
            } else if (property.getValue().equals("boolean")) {
                found.addAll(List.of("true", "false"));
            } else if (!property.getKey().equals(type.codeProperty())
                    && !(property.getValue().equals("String") && codes.stream().anyMatch(code -> code.contains("/")))) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private List<Object> parts() {
        return List.of(domain, declared, types, statements, questions, concluded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary vocabulary && parts().equals(vocabulary.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Vocabulary[" + questions.size() + " questions, " + types.size() + " types of finding]";
    }
}

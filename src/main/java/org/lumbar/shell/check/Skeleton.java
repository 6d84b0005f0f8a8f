package org.lumbar.shell.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.Case;
import org.lumbar.shell.cases.CaseWriter;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.vocabulary.Concept;
import org.lumbar.shell.vocabulary.Vocabulary;

/** A starting point for a rule, a question or a case: valid, with comments that say what to write. */
public final class Skeleton {

    private final CompiledRules rules;
    private final Vocabulary vocabulary;
    private final String words;

    /** @param name the name of the file, from which the names in it are derived */
    public Skeleton(CompiledRules rules, String name) {
        this.rules = rules;
        this.vocabulary = rules.vocabulary();
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String plain = letters.replaceFirst("\\.[a-z]+$", "").replaceAll("[^A-Za-z0-9]+", " ").replaceFirst("^[\\d ]+", "").strip();
        this.words = plain.isEmpty() ? "my own" : plain.toLowerCase(Locale.ROOT);
    }

    private String type() {
        return Stream.of(words.split(" ")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private String title() {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A rule about an existing kind of answer. */
    public String rule(String packageName) {
        Optional<Concept> coded = vocabulary.concepts().all().stream().filter(type -> type.role() == Concept.Role.ANSWER
                && type.properties().size() == 1 && vocabulary.concepts().constants(type.properties().values().iterator().next()).isPresent())
                .findFirst();
        String condition = coded.map(type -> {
            Map.Entry<String, String> property = type.properties().entrySet().iterator().next();
            return type.name() + "(" + property.getKey() + " == " + property.getValue() + "."
                    + vocabulary.concepts().constants(property.getValue()).orElseThrow().names().iterator().next() + ")";
        }).orElseGet(() -> vocabulary.concepts().all().stream().findFirst().map(type -> type.name() + "()").orElse(""));
        return head(packageName) + finding() + rule(condition, "Say here why, in a sentence for people.");
    }

    /** A question, and a rule about its answer. */
    public String question(String packageName) {
        String section = vocabulary.questions().stream().findFirst().map(QuestionType::section).orElse("own");
        return head(packageName) + """
                // a question, which case files answer by its key
                declare %s
                    @question("%s.%s")
                    // the question as people read it
                    @asks("How much is it, from 0 to 10: %s?")
                    // or, in place of the number, "answer : boolean" for yes or no, or a "String" with @words("none, some, much")
                    level : int @min(0) @max(10)
                end

                """.formatted(type(), section, words.replace(' ', '-'), words)
                + finding() + rule("// a yes or no is " + type() + "(answer == true), a word " + type() + "(level == \"much\")\n    "
                        + type() + "($level : level, level >= 5)", "Say here why {level} is a lot, in a sentence for people.");
    }

    private String head(String packageName) {
        return "// " + title() + ": say here in a few words what these rules are about\npackage " + packageName + ";\n\n"
                + vocabulary.concepts().imports().stream().map(one -> "import " + one + ";\n").collect(Collectors.joining()) + "\n";
    }

    private String finding() {
        return """
                // what is concluded; remove this if you conclude a type that exists (see: lumbar rules --types)
                declare %sFinding
                    code : String
                end

                """.formatted(type());
    }

    private String rule(String condition, String because) {
        return """
                rule "Say here what follows from %s"
                    // the statement in knowledge.yaml that it implements; put a comma between two
                    @source("%s")
                    // the reason that people read; {name} shows the value of $name
                    @because("%s")
                    // a draft is used only with --drafts; remove this line when the rule is ready
                    @status("draft")
                when
                    // the conditions, one on each line
                    %s
                then
                    // the one conclusion
                    insertLogical(new %sFinding("%s"));
                end
                """.formatted(words, vocabulary.statements().keySet().stream().findFirst().orElse("S01"), because, condition,
                        type(), words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** A case with one answer, and what the rules conclude from it. */
    public String example() {
        QuestionType first = vocabulary.questions().get(0);
        Object answer = first.isCount() ? first.least() : first.words().get(0);
        List<Object> facts = vocabulary.fact(first, answer).stream().toList();
        String yaml = CaseWriter.yaml(new Case(title(), title(), facts, List.of()), rules.assess(facts));
        StringBuilder text = new StringBuilder("# leave out what you don't know; that never means no\ncase: " + title()
                + "\n# for people; the rules never see it\nabout: Say here what this case shows.\n");
        vocabulary.sections().forEach((section, questions) -> {
            boolean isFirst = section.equals(first.section());
            text.append(isFirst ? "" : "# ").append(section).append(":\n");
            questions.forEach((name, question) -> text.append(question.equals(first) ? "  " + name + ": " + answer + "  # "
                    : isFirst ? "  # " + name + ": " : "#   " + name + ": ").append(answers(question)).append('\n'));
        });
        return text + "# what the rules conclude now: review it, and remove what this case is not about\n"
                + yaml.substring(yaml.indexOf("expect:\n"));
    }

    private static String answers(QuestionType question) {
        List<String> answers = new ArrayList<>(question.words());
        return question.isCount() ? question.least() + " to " + question.most()
                : String.join(", ", answers) + (question.isList() ? ", or several: [" + answers.get(0) + ", "
                        + answers.get(answers.size() - 1) + "]" : "");
    }
}

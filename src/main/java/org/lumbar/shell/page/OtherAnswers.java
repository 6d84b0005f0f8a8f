package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.NoAnswerException;
import org.lumbar.api.QuestionType;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.page.AnswerPage.Change;

/** Finds what the title would be if one answer were different, by trying every other answer to each question. */
public final class OtherAnswers {

    private static final int MAX = 6;

    private final CompiledRules rules;
    private final AnswerPages pages;
    private final AnswerWords words;

    public OtherAnswers(CompiledRules rules, AnswerPages pages) {
        this.rules = rules;
        this.pages = pages;
        this.words = new AnswerWords(rules.rulebook());
    }

    /** {@return the other titles that one different answer would lead to, each with those answers} */
    public List<Change> of(List<Object> facts) {
        String title = title(facts);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (QuestionType question : words.questions().all()) {
            List<Object> given = facts.stream().filter(fact -> answers(question, fact)).toList();
            if (!given.isEmpty()) {
                question.words().forEach(word -> words.questions().fact(question, word)
                        .filter(answer -> !given.contains(answer)).map(answer -> title(facts, question, answer))
                        .filter(other -> !other.isEmpty() && !other.equals(title))
                        .ifPresent(other -> answers.computeIfAbsent(other, any -> new ArrayList<>())
                                .add(words.label(question.key()) + " – " + words.answer(question.key(), word))));
            }
        }
        return answers.entrySet().stream().limit(MAX).map(entry -> new Change(
                entry.getValue().stream().limit(MAX).toList(), entry.getKey())).toList();
    }

    private String title(List<Object> facts, QuestionType question, Object answer) {
        List<Object> changed = Stream.concat(facts.stream().filter(fact -> !answers(question, fact)), Stream.of(answer)).toList();
        try {
            return title(changed);
        } catch (NoAnswerException none) {
            return "";
        }
    }

    private String title(List<Object> facts) {
        return pages.title(rules.rulebook(), rules.conclude(facts));
    }

    private boolean answers(QuestionType question, Object fact) {
        return words.questions().keyOf(fact).filter(question.key()::equals).isPresent();
    }
}

package org.lumbar.shell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lumbar.api.NoAnswerException;
import org.lumbar.facts.AnswerKey;
import org.lumbar.shell.engine.RuleBase;
import org.lumbar.shell.page.AnswerPage.Change;

/** What else it would be with one other answer: each word that was not given is tried, one at a time. */
public final class OtherAnswers {

    private static final int MOST = 6;

    private final RuleBase rules;
    private final AnswerPages pages;

    /**
     * What other answers would make of a case.
     *
     * @param rules the rules, which assess each of them
     * @param pages say what it is
     */
    public OtherAnswers(RuleBase rules, AnswerPages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    /** {@return the other titles that one other answer gives, each with the answers that do} */
    public List<Change> of(List<Object> facts) {
        String title = pages.title(rules.assess(facts));
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (AnswerKey key : AnswerKey.all()) {
            List<Object> given = facts.stream().filter(fact -> is(key, fact)).toList();
            key.answers().forEach((word, answer) -> {
                if (!given.isEmpty() && !given.contains(answer)) {
                    String other = title(facts, key, answer);
                    if (!other.isEmpty() && !other.equals(title)) {
                        answers.computeIfAbsent(other, any -> new ArrayList<>())
                                .add(AnswerWords.label(key.key()) + " – " + AnswerWords.answer(word));
                    }
                }
            });
        }
        return answers.entrySet().stream().limit(MOST).map(entry -> new Change(
                entry.getValue().stream().limit(MOST).toList(), entry.getKey())).toList();
    }

    private String title(List<Object> facts, AnswerKey key, Record answer) {
        List<Object> changed = Stream.concat(facts.stream().filter(fact -> !is(key, fact)), Stream.of(answer)).toList();
        try {
            return pages.title(rules.assess(changed));
        } catch (NoAnswerException none) {
            return "";
        }
    }

    private static boolean is(AnswerKey key, Object fact) {
        return AnswerKey.keyOf(fact).filter(key.key()::equals).isPresent();
    }
}

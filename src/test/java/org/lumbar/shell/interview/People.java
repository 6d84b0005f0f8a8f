package org.lumbar.shell.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.cases.CaseAnswers;
import org.lumbar.shell.vocabulary.Vocabulary;

/** People who know an answer to most questions: one in three may be injured, the others are sore. */
public final class People {

    private static final List<String> SIGNS = List.of("symptoms.reduced-range-of-motion", "symptoms.tingling",
            "symptoms.altered-function", "symptoms.discoloration");

    private People() {
    }

    /** The answers of some of them, each under its key. */
    public static List<Map<String, List<String>>> seeded(int count, long seed, Vocabulary vocabulary) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> one(random, vocabulary)).toList();
    }

    private static Map<String, List<String>> one(Random random, Vocabulary vocabulary) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        boolean injured = random.nextInt(3) == 0;
        vocabulary.questions().forEach(question -> answers.put(question.key(), any(random, question)));
        SIGNS.forEach(sign -> answers.put(sign, List.of("no")));
        answers.put("pain.felt", List.of("yes"));
        answers.put("pain.quality", List.of(random.nextInt(10) == 0 ? "other" : random.nextBoolean() ? "dull" : "mild-burn"));
        answers.put("pain.days", List.of(String.valueOf(random.nextInt(8) == 0 ? random.nextInt(60) : random.nextInt(7))));
        answers.put("pain.own-judgement", List.of(random.nextInt(3) == 0 ? "unsure" : "soreness"));
        answers.put("symptoms.other-unusual", List.of("no"));
        answers.put("symptoms.swelling", List.of(random.nextInt(5) == 0 ? "minor" : "none"));
        answers.put("pain.intensity", List.of(List.of("mild", "moderate", "moderate", "strong").get(random.nextInt(4))));
        if (injured) {
            answers.put("pain.quality", List.of(random.nextInt(3) == 0 ? "dull" : "sharp"));
            if (random.nextInt(5) > 0) {
                answers.put(SIGNS.get(random.nextInt(4)), List.of("yes"));
            }
            answers.put("pain.own-judgement", List.of(random.nextBoolean() ? "injury" : "unsure"));
            answers.put("symptoms.swelling", List.of(List.of("none", "minor", "marked").get(random.nextInt(3))));
        }
        List<String> keys = new ArrayList<>(answers.keySet());
        keys.stream().filter(key -> random.nextInt(20) == 0).forEach(key -> answers.put(key, List.of(CaseAnswers.UNKNOWN)));
        return answers;
    }

    private static List<String> any(Random random, QuestionType question) {
        return List.of(question.isCount() ? String.valueOf(question.least() + random.nextInt(16))
                : question.isYesNo() ? random.nextInt(4) == 0 ? "yes" : "no"
                : question.words().get(random.nextInt(question.words().size())));
    }
}

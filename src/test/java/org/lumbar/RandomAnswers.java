package org.lumbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.lumbar.api.QuestionType;

/** Random cases, the same for the same seed. */
public final class RandomAnswers {

    private static final int[] COUNTS = {0, 1, 2, 3, 7, 8, 9, 10, 11, 14, 15, 21};

    private RandomAnswers() {
    }

    public static List<Object> of(Random random) {
        // many answers in some cases, few in others; and mostly "no" in some, so that soreness is met often enough
        int answered = random.nextInt(101);
        boolean calm = random.nextBoolean();
        List<Object> facts = new ArrayList<>();
        for (QuestionType key : Questions.VOCABULARY.questions()) {
            if (random.nextInt(100) >= answered) {
                continue;
            }
            if (key.isCount()) {
                Questions.VOCABULARY.fact(key, COUNTS[random.nextInt(COUNTS.length)]).ifPresent(facts::add);
            } else {
                List<Object> answers = Questions.VOCABULARY.facts(key);
                int most = key.isList() && random.nextInt(4) == 0 ? 2 : 1;
                for (int i = 0; i < most; i++) {
                    boolean no = calm && key.isYesNo() && random.nextInt(10) > 0;
                    facts.add(no ? Questions.VOCABULARY.fact(key, "no").orElseThrow() : answers.get(random.nextInt(answers.size())));
                }
            }
        }
        return facts;
    }
}

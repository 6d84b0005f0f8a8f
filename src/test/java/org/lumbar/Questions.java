package org.lumbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.lumbar.api.QuestionType;
import org.lumbar.shell.vocabulary.Domain;
import org.lumbar.shell.vocabulary.Vocabulary;
import org.lumbar.shell.vocabulary.Layout;
import org.lumbar.shell.vocabulary.Wording;

/** The questions of this program's own records, without any rules. */
public final class Questions {

    public static final Vocabulary VOCABULARY =
            new Vocabulary(Domain.own(), List.of(), Wording.of(Layout.PLAIN, List.of(), List.of(), Map.of()), Map.of(), List.of());

    private static final int[] COUNTS = {0, 1, 2, 3, 7, 8, 9, 10, 11, 14, 15, 21};

    private Questions() {
    }

    /** Many answers in some cases, few in others; mostly "no" in some, so that soreness is met often enough. */
    public static List<Object> randomCase(Random random) {
        int answered = random.nextInt(101);
        boolean calm = random.nextBoolean();
        List<Object> facts = new ArrayList<>();
        for (QuestionType key : VOCABULARY.questions()) {
            if (random.nextInt(100) >= answered) {
                continue;
            }
            if (key.isCount()) {
                VOCABULARY.fact(key, COUNTS[random.nextInt(COUNTS.length)]).ifPresent(facts::add);
            } else {
                List<Object> answers = VOCABULARY.facts(key);
                int most = key.isList() && random.nextInt(4) == 0 ? 2 : 1;
                for (int i = 0; i < most; i++) {
                    boolean no = calm && key.isYesNo() && random.nextInt(10) > 0;
                    facts.add(no ? VOCABULARY.fact(key, "no").orElseThrow() : answers.get(random.nextInt(answers.size())));
                }
            }
        }
        return facts;
    }
}

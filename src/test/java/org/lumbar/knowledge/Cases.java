package org.lumbar.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lumbar.api.QuestionType;
import org.lumbar.Questions;
import org.lumbar.facts.Extent;
import org.lumbar.facts.Felt;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.Opinion;
import org.lumbar.facts.OtherSymptom;
import org.lumbar.facts.OwnJudgement;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.Swelling;
import org.lumbar.facts.YesNo;

/** Random cases: each question answered somehow, or not at all. */
final class Cases {

    private static final Set<Object> ALARMING = Set.of(new PainQuality(Quality.SHARP), new PainQuality(Quality.OTHER),
            new OtherSymptom(YesNo.YES), new OwnJudgement(Opinion.INJURY), new Swelling(Extent.MARKED),
            new Felt(YesNo.NO));

    private Cases() {
    }

    /** Half of them as they come, half without what points to an injury, so that soreness is met often enough. */
    static Arbitrary<List<Object>> any() {
        return Arbitraries.oneOf(whatever(), whatever().map(Cases::calm));
    }

    /** The case without what points to an injury, with all four signs answered no and the given quality. */
    static List<Object> sore(List<Object> facts, Quality quality) {
        List<Object> sore = new ArrayList<>(calm(facts).stream().filter(fact -> !(fact instanceof InjurySign)
                && !(fact instanceof PainQuality)).toList());
        Arrays.stream(Sign.values()).map(sign -> new InjurySign(sign, YesNo.NO)).forEach(sore::add);
        sore.add(new PainQuality(quality));
        return sore;
    }

    private static List<Object> calm(List<Object> facts) {
        List<Object> calm = new ArrayList<>();
        for (Object fact : facts) {
            if (fact instanceof InjurySign sign) {
                calm.add(new InjurySign(sign.sign(), YesNo.NO));
            } else if (!ALARMING.contains(fact)) {
                calm.add(fact);
            }
        }
        return calm;
    }

    private static Arbitrary<List<Object>> whatever() {
        return Combinators.combine(Questions.VOCABULARY.questions().stream().map(Cases::answers).toList()).as(answers -> {
            List<Object> facts = new ArrayList<>();
            answers.forEach(facts::addAll);
            return facts;
        });
    }

    private static Arbitrary<List<Object>> answers(QuestionType key) {
        Arbitrary<Object> one = key.isCount()
                ? Arbitraries.of(0, 1, 2, 3, 7, 8, 9, 10, 11, 14, 15, 21).filter(count -> count >= key.least())
                        .map(count -> Questions.VOCABULARY.fact(key, count).orElseThrow())
                : Arbitraries.of(Questions.VOCABULARY.facts(key).toArray());
        return one.list().uniqueElements().ofMaxSize(key.isList() ? 2 : 1);
    }
}

package org.lumbar.benchmarks;

import java.util.List;

import org.lumbar.facts.Grade;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainDays;
import org.lumbar.facts.PainIntensity;
import org.lumbar.facts.PainOnset;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.RepsPerSet;
import org.lumbar.facts.Sign;
import org.lumbar.facts.Start;
import org.lumbar.facts.YesNo;

/** The floor of a first answer: the engine decides one case, without command line, file, proof or text. */
final class EngineAlone {

    private EngineAlone() {
    }

    public static void main(String... arguments) {
        System.out.println(new PlainKie().findings(List.of(new PainQuality(Quality.DULL), new PainOnset(Start.NEXT_DAY), new PainDays(2),
                new PainIntensity(Grade.MILD), new RepsPerSet(12), new InjurySign(Sign.REDUCED_RANGE_OF_MOTION, YesNo.NO),
                new InjurySign(Sign.TINGLING, YesNo.NO), new InjurySign(Sign.ALTERED_FUNCTION, YesNo.NO),
                new InjurySign(Sign.DISCOLORATION, YesNo.NO))).size());
    }
}

package org.lumbar.facts;

import java.util.Objects;

import org.lumbar.api.Answer;

/**
 * What the lifter thinks it is (K17, K28).
 *
 * @param opinion soreness, injury, or unsure
 */
@Answer(value = "pain.own-judgement", means = "what you think it is", observed = true)
public record OwnJudgement(Opinion opinion) {
    public OwnJudgement {
        Objects.requireNonNull(opinion, "opinion");
    }
}
